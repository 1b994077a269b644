#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <readline/readline.h>
#include <readline/history.h>

/* readline is steered by globals and hooks, which Swift cannot touch safely: each is set by one function here.
   All of them belong to the one thread that reads lines. Nothing is kept here: a header's variable would be another one
   in each file that includes it. */

typedef void (*creadline_line_hook)(char *line);
typedef void (*creadline_redraw_hook)(void);
typedef int (*creadline_key_hook)(FILE *input);
typedef int (*creadline_command)(int count, int key);

static inline void creadline_prepare(creadline_redraw_hook redraw, creadline_key_hook key) {
  rl_readline_name = "guanxi";
  /* Ctrl-C and a new size of the window are the program's: what they mean depends on what it is doing. */
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  /* The size of today would mislead a pager after the window has changed. */
  rl_change_environment = 0;
  rl_getc_function = key;
  rl_variable_bind("enable-bracketed-paste", "on");
  using_history();
  rl_initialize();
  /* Only now: readline asks nothing about a terminal that somebody else draws on. */
  rl_redisplay_function = redraw;
}

static inline void creadline_rebind(const char *keys, rl_command_func_t *from, rl_command_func_t *to) {
  Keymap maps[2] = {rl_get_keymap_by_name("emacs-standard"), rl_get_keymap_by_name("vi-insert")};
  for (int index = 0; index < 2; index++) {
    int type = 0;
    if (maps[index] != NULL && rl_function_of_keyseq(keys, maps[index], &type) == from && type == ISFUNC)
      rl_bind_keyseq_in_map(keys, to, maps[index]);
  }
}

/* The keys that move over the end of a line take the hint there; keys that someone bound to something else stay. */
static inline void creadline_bind_hint(creadline_command forward, creadline_command end) {
  const char *forward_keys[] = {"\006", "\033[C", "\033OC"};
  const char *end_keys[] = {"\005", "\033[F", "\033OF", "\033[4~"};
  for (int index = 0; index < 3; index++) creadline_rebind(forward_keys[index], rl_forward_char, forward);
  for (int index = 0; index < 4; index++) creadline_rebind(end_keys[index], rl_end_of_line, end);
}

/* Words have their own bounds here, so Tab is the program's; the other keys of completion have no use. */
static inline void creadline_bind_completion(creadline_command complete) {
  creadline_rebind("\t", rl_complete, complete);
}

static inline void creadline_install(const char *prompt, creadline_line_hook hook) {
  rl_reset_screen_size();
  rl_callback_handler_install(prompt, hook);
}

static inline const char *creadline_buffer(void) { return rl_line_buffer; }
static inline int creadline_point(void) { return rl_point; }

/* The cursor stands behind the last character, and what is on the screen is the line itself: no search, no count. */
static inline int creadline_is_at_end(void) {
  const unsigned long busy = RL_STATE_ISEARCH | RL_STATE_NSEARCH | RL_STATE_SEARCH | RL_STATE_NUMERICARG |
    RL_STATE_COMPLETING | RL_STATE_MACROINPUT | RL_STATE_DONE;
  return rl_point == rl_end && !RL_ISSTATE(busy);
}

/* What stands from a byte of the line to the cursor becomes another text, and one undo takes it back. */
static inline void creadline_replace(int start, const char *text) {
  rl_begin_undo_group();
  rl_delete_text(start, rl_point);
  rl_point = start;
  rl_insert_text(text);
  rl_end_undo_group();
}

static inline void creadline_write(const char *text) { fputs(text, rl_outstream); }
static inline void creadline_flush(void) { fflush(rl_outstream); }
static inline void creadline_ring(void) { rl_ding(); }

/* Another prompt for the line that is being typed. */
static inline void creadline_prompt(const char *prompt) {
  rl_clear_visible_line();
  rl_set_prompt(prompt);
  rl_on_new_line();
  rl_forced_update_display();
}

/* What is typed leaves the screen for something that is printed in its place, and comes back below it. */
static inline void creadline_print_above(const char *text) {
  rl_clear_visible_line();
  fputs(text, rl_outstream);
  rl_on_new_line();
  rl_forced_update_display();
}

static inline int creadline_is_searching(void) { return RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH) != 0; }

/* Ctrl-D that came between two lines, while the terminal was in its normal state: the kernel hands it on as a zero. On an
   empty line, where a mark has no use, it means the end as it does a moment later. */
static inline int creadline_early_end(int key) { return key == 0 && rl_end == 0 ? CTRL('D') : key; }

/* The window has another size, and its terminal has wrapped the line anew: the cursor is so many rows below the prompt.
   readline would go by the rows of before and draw over what stands above. */
static inline void creadline_resize(const char *prompt, int rows_above) {
  rl_reset_screen_size();
  fputs("\r", rl_outstream);
  if (rows_above > 0) fprintf(rl_outstream, "\033[%dA", rows_above);
  fputs("\033[J", rl_outstream);
  rl_set_prompt(prompt);
  rl_on_new_line();
  rl_forced_update_display();
}

/* Back in the foreground: another program has had the terminal. */
static inline void creadline_resume(void) {
  rl_deprep_terminal();
  rl_prep_terminal(1);
  rl_on_new_line();
  rl_forced_update_display();
}

/* After Ctrl-C: whatever was being typed, searched or counted is forgotten, and no line is being read. */
static inline void creadline_reset(void) {
  int is_plain = !RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH);
  if (is_plain) {
    /* Below the last row of a long line, wherever the cursor stands. */
    rl_point = rl_end;
    rl_redisplay();
  }
  /* It redraws the line, where a hint would only be in the way. */
  rl_voidfunc_t *redraw = rl_redisplay_function;
  rl_redisplay_function = rl_redisplay;
  rl_free_line_state();
  rl_callback_sigcleanup();
  rl_redisplay_function = redraw;
  fputs("^C", rl_outstream);
  rl_callback_handler_remove();
  fputs("\n", rl_outstream);
  fflush(rl_outstream);
}

static inline char **creadline_environment(void) {
  extern char **environ;
  return environ;
}
