// SPDX-License-Identifier: GPL-3.0-or-later

// The rooms whose types the kit's own functions take and give, so that one import is enough for a program built on it.
@_exported public import CohortFiles
@_exported public import CohortGenerator
@_exported public import CohortModel
@_exported public import Expectations
@_exported public import MatchingEngine
@_exported public import MatchingQuestions
@_exported public import Optimization
@_exported public import PairingRules
@_exported public import ProblemFiles
@_exported public import RedThread
@_exported public import RunReports
@_exported public import Wording
@_exported public import YearRecords
