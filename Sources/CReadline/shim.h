#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <readline/readline.h>
#include <readline/history.h>

/* readline is steered by globals and hooks, which Swift cannot touch safely: each is set by one function here.
   All of them belong to the one thread that reads lines. */

typedef void (*creadline_line_hook)(char *line);
typedef char **(*creadline_complete_hook)(const char *word, int start, int end);

static inline void creadline_prepare(creadline_complete_hook complete) {
  rl_readline_name = "guanxi";
  /* Ctrl-C is the program's: at the prompt it clears the line, during a call it cancels. */
  rl_catch_signals = 0;
  rl_attempted_completion_function = complete;
  rl_completer_word_break_characters = " \t\n";
  rl_completer_quote_characters = NULL;
  rl_variable_bind("enable-bracketed-paste", "on");
  rl_variable_bind("show-all-if-ambiguous", "on");
  rl_variable_bind("completion-query-items", "200");
  using_history();
}

static inline void creadline_install(const char *prompt, creadline_line_hook hook) {
  rl_callback_handler_install(prompt, hook);
}

/* Words may hold every character, so nothing is quoted; a space follows only a finished one. */
static inline void creadline_completed(int is_final) {
  rl_attempted_completion_over = 1;
  rl_completion_suppress_quote = 1;
  rl_completion_suppress_append = is_final ? 0 : 1;
  rl_completion_append_character = ' ';
}

static inline const char *creadline_buffer(void) { return rl_line_buffer; }
static inline int creadline_point(void) { return rl_point; }

/* After Ctrl-C: whatever was being typed, searched or counted is forgotten, and no line is being read. */
static inline void creadline_reset(void) {
  rl_free_line_state();
  rl_callback_sigcleanup();
  rl_callback_handler_remove();
  fputs("^C\n", stdout);
  fflush(stdout);
}
