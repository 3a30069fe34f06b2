// SPDX-License-Identifier: GPL-3.0-or-later
#include "CGLPKShims.h"

#include <glpk.h>
#include <math.h>
#include <setjmp.h>
#include <string.h>

/* One a thread, as GLPK's own environment is. */
static _Thread_local struct {
  glp_prob *problem;
  /* Whether guarded_open made GLPK's environment, so that guarded_close may free it. */
  int owns_environment;
  jmp_buf escape;
  char message[8192];
  size_t message_length;
} state;

/* Collects what GLPK would print, and keeps it from the terminal. The end matters most: that is where errors are. */
static int collect(void *info, const char *text) {
  (void)info;
  size_t length = strlen(text);
  const size_t room = sizeof state.message - 1;
  if (length > room) {
    text += length - room;
    length = room;
  }
  if (state.message_length + length > room) {
    size_t dropped = state.message_length + length - room;
    memmove(state.message, state.message + dropped, state.message_length - dropped);
    state.message_length -= dropped;
  }
  memcpy(state.message + state.message_length, text, length);
  state.message_length += length;
  state.message[state.message_length] = 0;
  return 1;
}

static void leave(void *info) {
  (void)info;
  longjmp(state.escape, 1);
}

static void clear_message(void) {
  state.message_length = 0;
  state.message[0] = 0;
}

static int ran_out_of_memory(void) {
  return strstr(state.message, "memory allocation limit exceeded") != NULL
      || strstr(state.message, "no memory available") != NULL;
}

/* Runs one body of GLPK calls. What a body changes lives in its argument, so that no jump can spoil it. */
static guarded_status guard(void (*body)(void *), void *argument) {
  if (setjmp(state.escape) == 0) {
    glp_term_hook(collect, NULL);
    glp_error_hook(leave, NULL);
    body(argument);
    glp_error_hook(NULL, NULL);
    return GUARDED_OK;
  }
  /* The model may be half changed: it must not be touched again, not even to delete it. */
  state.problem = NULL;
  glp_free_env();
  return ran_out_of_memory() ? GUARDED_NO_MEMORY : GUARDED_FAULT;
}

static guarded_status guard_open_model(void (*body)(void *), void *argument) {
  clear_message();
  return state.problem == NULL ? GUARDED_CLOSED : guard(body, argument);
}

/* Opening */

typedef struct {
  int rows;
  const double *upper_bounds;
  int memory_limit_mebibytes;
} open_arguments;

static void open_body(void *argument) {
  const open_arguments *a = argument;
  if (a->memory_limit_mebibytes > 0) glp_mem_limit(a->memory_limit_mebibytes);
  glp_prob *problem = glp_create_prob();
  glp_set_obj_dir(problem, GLP_MAX);
  if (a->rows > 0) glp_add_rows(problem, a->rows);
  for (int row = 0; row < a->rows; row++) glp_set_row_bnds(problem, row + 1, GLP_UP, 0, a->upper_bounds[row]);
  state.problem = problem;
}

guarded_status guarded_open(int rows, const double upper_bounds[], int memory_limit_mebibytes) {
  if (state.problem != NULL) return GUARDED_BUSY;
  clear_message();
  int made = glp_init_env();
  if (made > 1) {
    collect(NULL, made == 2 ? "glp_init_env: no memory available\n" : "glp_init_env: unsupported model\n");
    return made == 2 ? GUARDED_NO_MEMORY : GUARDED_FAULT;
  }
  state.owns_environment = made == 0;
  open_arguments a = {rows, upper_bounds, memory_limit_mebibytes};
  return guard(open_body, &a);
}

/* Columns and basis */

typedef struct {
  int count;
  const double *weights;
  const int *starts;
  const int *rows;
  const double *coefficients;
} column_arguments;

static void column_body(void *argument) {
  const column_arguments *a = argument;
  glp_prob *problem = state.problem;
  if (a->count <= 0) return;
  int first = glp_add_cols(problem, a->count);
  int longest = 0;
  for (int c = 0; c < a->count; c++) {
    int length = a->starts[c + 1] - a->starts[c];
    if (length > longest) longest = length;
  }
  /* GLPK counts from 1 and never reads entry 0. Its own allocator, so that a fault frees this too. */
  int *indices = glp_calloc(longest + 1, sizeof *indices);
  double *values = glp_calloc(longest + 1, sizeof *values);
  for (int c = 0; c < a->count; c++) {
    int length = a->starts[c + 1] - a->starts[c];
    for (int k = 0; k < length; k++) {
      indices[k + 1] = a->rows[a->starts[c] + k] + 1;
      values[k + 1] = a->coefficients[a->starts[c] + k];
    }
    glp_set_obj_coef(problem, first + c, a->weights[c]);
    glp_set_col_bnds(problem, first + c, GLP_LO, 0, 0);
    glp_set_mat_col(problem, first + c, length, indices, values);
  }
  glp_free(indices);
  glp_free(values);
}

guarded_status guarded_add_columns(
    int count, const double weights[], const int starts[], const int rows[], const double coefficients[]) {
  column_arguments a = {count, weights, starts, rows, coefficients};
  return guard_open_model(column_body, &a);
}

typedef struct {
  const unsigned char *row_is_basic;
  const unsigned char *column_is_basic;
} basis_arguments;

static void basis_body(void *argument) {
  const basis_arguments *a = argument;
  glp_prob *problem = state.problem;
  int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
  for (int row = 0; row < rows; row++) glp_set_row_stat(problem, row + 1, a->row_is_basic[row] ? GLP_BS : GLP_NU);
  for (int c = 0; c < columns; c++) glp_set_col_stat(problem, c + 1, a->column_is_basic[c] ? GLP_BS : GLP_NL);
}

guarded_status guarded_set_basis(const unsigned char row_is_basic[], const unsigned char column_is_basic[]) {
  basis_arguments a = {row_is_basic, column_is_basic};
  return guard_open_model(basis_body, &a);
}

/* Simplex */

static glp_smcp simplex_parameters(double tolerance, int milliseconds) {
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_ERR;
  parameters.tol_dj = tolerance;
  parameters.tm_lim = milliseconds;
  return parameters;
}

typedef struct {
  int dual_first;
  double tolerance;
  int iteration_limit;
  int milliseconds;
  guarded_simplex_outcome *outcome;
} simplex_arguments;

static void simplex_body(void *argument) {
  const simplex_arguments *a = argument;
  glp_prob *problem = state.problem;
  glp_smcp parameters = simplex_parameters(a->tolerance, a->milliseconds);
  parameters.meth = a->dual_first ? GLP_DUALP : GLP_PRIMAL;
  parameters.it_lim = a->iteration_limit;
  int before = glp_get_it_cnt(problem);
  a->outcome->return_code = glp_simplex(problem, &parameters);
  a->outcome->primal_status = glp_get_prim_stat(problem);
  a->outcome->dual_status = glp_get_dual_stat(problem);
  a->outcome->iterations = glp_get_it_cnt(problem) - before;
}

guarded_status guarded_simplex(
    int dual_first, double tolerance, int iteration_limit, int milliseconds, guarded_simplex_outcome *outcome) {
  simplex_arguments a = {dual_first, tolerance, iteration_limit, milliseconds, outcome};
  return guard_open_model(simplex_body, &a);
}

typedef struct {
  double *columns;
  double *row_duals;
} read_arguments;

static void read_body(void *argument) {
  const read_arguments *a = argument;
  int rows = glp_get_num_rows(state.problem), columns = glp_get_num_cols(state.problem);
  for (int c = 0; c < columns; c++) a->columns[c] = glp_get_col_prim(state.problem, c + 1);
  for (int row = 0; row < rows; row++) a->row_duals[row] = glp_get_row_dual(state.problem, row + 1);
}

guarded_status guarded_read(double columns[], double row_duals[]) {
  read_arguments a = {columns, row_duals};
  return guard_open_model(read_body, &a);
}

/* Branch and bound */

typedef struct {
  /* Counted from 1, as GLPK wants it; nothing once it has been tried. */
  double *start;
  int fixed_columns;
  int milliseconds;
  guarded_poll poll;
  void *info;
  double *columns;
  guarded_search_outcome *outcome;
} search_arguments;

/* GLPK calls this within glp_intopt. The poll makes no call of GLPK, so that no jump ever starts beneath it. */
static void search_callback(glp_tree *tree, void *info) {
  search_arguments *a = info;
  if (glp_ios_reason(tree) == GLP_IHEUR && a->start != NULL) {
    glp_ios_heur_sol(tree, a->start);
    a->start = NULL;
  }
  int best = glp_ios_best_node(tree);
  if (best != 0) a->outcome->bound = glp_ios_node_bound(tree, best);
  glp_ios_tree_size(tree, NULL, NULL, &a->outcome->nodes);
  if (a->poll(a->info, a->outcome->bound, a->outcome->nodes)) glp_ios_terminate(tree);
}

static void search_body(void *argument) {
  search_arguments *a = argument;
  glp_prob *problem = state.problem;
  int columns = glp_get_num_cols(problem);
  for (int c = 1; c <= columns; c++) glp_set_col_kind(problem, c, GLP_BV);
  for (int c = 1; c <= a->fixed_columns; c++) glp_set_col_bnds(problem, c, GLP_FX, 0, 0);
  if (a->start != NULL) {
    double *start = glp_calloc(columns + 1, sizeof *start);
    memcpy(start + 1, a->start, (size_t)columns * sizeof *start);
    a->start = start;
  }
  double *start = a->start;
  /* Making columns binary bounds them above, which the rows did already: the basis stays optimal, and GLPK is told. */
  glp_smcp simplex = simplex_parameters(GUARDED_OBJECTIVE_TOLERANCE, a->milliseconds);
  a->outcome->return_code = glp_simplex(problem, &simplex);
  if (a->outcome->return_code == 0 && glp_get_status(problem) == GLP_NOFEAS) {
    /* Branch and bound does not begin from there. */
    a->outcome->mip_status = GLP_NOFEAS;
    if (start != NULL) glp_free(start);
    return;
  }
  if (a->outcome->return_code == 0) {
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    parameters.msg_lev = GLP_MSG_ERR;
    parameters.br_tech = GLP_BR_MFV;
    parameters.bt_tech = GLP_BT_BPH;
    parameters.mir_cuts = GLP_ON;
    parameters.cov_cuts = GLP_ON;
    parameters.tol_obj = GUARDED_OBJECTIVE_TOLERANCE;
    parameters.tm_lim = a->milliseconds;
    parameters.cb_func = search_callback;
    parameters.cb_info = a;
    a->outcome->return_code = glp_intopt(problem, &parameters);
  }
  a->outcome->mip_status = glp_mip_status(problem);
  for (int c = 0; c < columns; c++) a->columns[c] = glp_mip_col_val(problem, c + 1);
  if (start != NULL) glp_free(start);
}

guarded_status guarded_search(
    const double start[], int fixed_columns, int milliseconds, guarded_poll poll, void *info, double columns[],
    guarded_search_outcome *outcome) {
  outcome->bound = INFINITY;
  outcome->nodes = 0;
  outcome->mip_status = GLP_UNDEF;
  /* The body copies the start before it is handed on, so that the caller's stays as it is. */
  search_arguments a = {(double *)start, fixed_columns, milliseconds, poll, info, columns, outcome};
  return guard_open_model(search_body, &a);
}

/* Closing */

static void close_body(void *argument) {
  (void)argument;
  glp_delete_prob(state.problem);
  state.problem = NULL;
  glp_term_hook(NULL, NULL);
}

void guarded_close(void) {
  if (state.problem == NULL) return;
  if (guard(close_body, NULL) == GUARDED_OK && state.owns_environment) glp_free_env();
}

const char *guarded_message(void) {
  return state.message;
}

/* Reads a constant; there is nothing in it that could fail. */
const char *guarded_version(void) { return glp_version(); }
