// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CGLPK_SHIMS_H
#define CGLPK_SHIMS_H

/*
 * GLPK behind a guard.
 *
 * GLPK answers an error (a bad index, memory beyond the limit, a failed assertion) by ending the process, unless a hook
 * leaves by longjmp. Such a jump may cross C frames only, so every call of GLPK is made in this file's functions. After
 * a fault GLPK's whole environment of the thread is freed, as its manual asks; the next guarded_open starts afresh.
 *
 * GLPK keeps one environment a thread, and so does this file: one model may be open on each thread, and it can only be
 * seen from there. All arrays start at 0. The model maximises; its rows are Σ a x <= bound, its columns x >= 0.
 */

/* How a call ended. */
typedef enum {
  GUARDED_OK = 0,
  /* GLPK reported an error; the model is gone, and guarded_message says what GLPK said. */
  GUARDED_FAULT = 1,
  /* The same, because memory ran out or its limit was reached. */
  GUARDED_NO_MEMORY = 2,
  /* No model is open on this thread. */
  GUARDED_CLOSED = 3,
  /* A model is open on this thread already. */
  GUARDED_BUSY = 4
} guarded_status;

/* Opens this thread's model with its rows. A memory limit of 0 means none. */
guarded_status guarded_open(int rows, const double upper_bounds[], int memory_limit_mebibytes);

/* Adds columns; column c has the entries starts[c] ..< starts[c + 1] of rows (from 0) and coefficients. */
guarded_status guarded_add_columns(
    int count, const double weights[], const int starts[], const int rows[], const double coefficients[]);

/* Sets the basis: nonzero means basic. A row that is not basic is at its bound, a column that is not is 0. */
guarded_status guarded_set_basis(const unsigned char row_is_basic[], const unsigned char column_is_basic[]);

/* What a piece of simplex came to; the codes are GLPK's. */
typedef struct {
  int return_code;
  int primal_status;
  int dual_status;
  int iterations;
} guarded_simplex_outcome;

/* Runs the simplex method on, for at most so many iterations and milliseconds: the primal one, or the dual one first.
   Reduced costs below the tolerance, a part of the weights, count as 0. */
guarded_status guarded_simplex(
    int dual_first, double tolerance, int iteration_limit, int milliseconds, guarded_simplex_outcome *outcome);

/* Reads the basic solution: a value a column, a dual value a row. */
guarded_status guarded_read(double columns[], double row_duals[]);

/* Asked from time to time during a search, with the best proven bound and the number of nodes; nonzero stops it. */
typedef int (*guarded_poll)(void *info, double bound, int nodes);

/* What a search came to; the codes are GLPK's. */
typedef struct {
  int return_code;
  int mip_status;
  int nodes;
  /* The best proven bound when it ended; infinite where there was none yet. */
  double bound;
} guarded_search_outcome;

/* The relative tolerance of reduced costs and objective values: what differs by less may be taken for equal. GLPK's own
   default of 1e-7 would take points for nothing beside bonuses of a million. */
#define GUARDED_OBJECTIVE_TOLERANCE 1e-12

/* Branch and bound with all columns 0 or 1 and the first fixed_columns of them 0, from an optimal basis. `start`, a value
   a column or NULL, is tried first; columns receives the best solution if mip_status says that there is one. */
guarded_status guarded_search(
    const double start[], int fixed_columns, int milliseconds, guarded_poll poll, void *info, double columns[],
    guarded_search_outcome *outcome);

/* Closes this thread's model, if there is one, and frees what GLPK holds on this thread. */
void guarded_close(void);

/* The version of the GLPK library that is linked, such as "5.0". */
const char *guarded_version(void);

/* All that GLPK has said on this thread since the last call began; the text lives until the next call. */
const char *guarded_message(void);

#endif
