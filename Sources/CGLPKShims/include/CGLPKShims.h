// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CGLPK_SHIMS_H
#define CGLPK_SHIMS_H
#include <glpk.h>
#endif
