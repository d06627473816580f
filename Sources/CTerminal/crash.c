#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

// Everything a handler calls here is async-signal-safe: write, pread, dup2, tcsetattr, sigaction, raise, and atomics.

// Signals that end a process by default and that the event loop does not answer. With them go the real-time ones.
static const int ends[] = {SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ,
                           SIGSYS, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSTKFLT};

static const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
static const char *const names[] = {"SIGILL", "SIGTRAP", "SIGSEGV", "SIGBUS", "SIGFPE", "SIGABRT"};
enum { fault_count = sizeof faults / sizeof faults[0] };

static char program_name[128];
static struct sigaction previous[fault_count];
static bool chains_to_previous;
static _Alignas(16) char handler_stack[64 * 1024];

static struct terminal_restoration restoration;
static atomic_bool armed;
static atomic_int crashing_thread;

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void write_text(int descriptor, const char *text) { write_all(descriptor, text, strlen(text)); }

void terminal_replay(int captured, int to) {
  char buffer[4096];
  off_t position = 0;
  for (;;) {
    ssize_t count = pread(captured, buffer, sizeof buffer, position);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    write_all(to, buffer, (size_t)count);
    position += count;
  }
}

// Answers where the last words belong: the standard error that the program was started with.
static int restore(void) {
  if (!atomic_exchange(&armed, false)) return STDERR_FILENO;
  write_all(STDOUT_FILENO, restoration.reset, restoration.reset_length);
  // From the background this must not stop the process before its last words.
  sigset_t set, before;
  sigemptyset(&set);
  sigaddset(&set, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &set, &before);
  tcsetattr(STDIN_FILENO, TCSANOW, &restoration.modes);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (restoration.standard_error < 0) return STDERR_FILENO;
  dup2(restoration.standard_error, STDERR_FILENO);
  terminal_replay(restoration.captured, restoration.standard_error);
  return restoration.standard_error;
}

static void crashed(int number, siginfo_t *information, void *context) {
  (void)context;
  int index = 0;
  while (index < fault_count - 1 && faults[index] != number) index++;

  int self = (int)syscall(SYS_gettid), nobody = 0;
  if (atomic_compare_exchange_strong(&crashing_thread, &nobody, self)) {
    int errors = restore();
    write_text(errors, program_name);
    write_text(errors, " crashed (");
    write_text(errors, names[index]);
    write_text(errors, "). Please report this, with what you did.\n");
  } else if (nobody != self) {
    // Another thread is restoring the terminal, and ends the process when it is done.
    for (;;) pause();
  }

  if (chains_to_previous) {
    sigaction(number, &previous[index], NULL);
    // The same instruction faults again, and the previous handler sees the true place. A signal that was sent does
    // not come again by itself, nor does a trap, whose instruction is over.
    if (information->si_code > 0 && number != SIGTRAP) return;
  } else {
    signal(number, SIG_DFL);
  }
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
}

// A signal that ends the process by its default action: the terminal is put back before it does.
static void ended(int number) {
  int self = (int)syscall(SYS_gettid), nobody = 0;
  if (atomic_compare_exchange_strong(&crashing_thread, &nobody, self)) {
    restore();
  } else if (nobody != self) {
    for (;;) pause();
  }
  terminal_die_by(number);
}

static void watch_end(int number) {
  struct sigaction action = {0}, before;
  // What the program was started with ignored stays ignored.
  if (sigaction(number, NULL, &before) != 0 || before.sa_handler == SIG_IGN) return;
  action.sa_handler = ended;
  sigfillset(&action.sa_mask);
  // A fault inside the handler must still reach its own.
  for (int index = 0; index < fault_count; index++) sigdelset(&action.sa_mask, faults[index]);
  sigaction(number, &action, NULL);
}

static void left_by_exit(void) { restore(); }

void terminal_crash_install(const char *program, bool keep_previous) {
  static atomic_bool installed;
  if (atomic_exchange(&installed, true)) return;
  strncpy(program_name, program, 120);
  chains_to_previous = keep_previous;
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {0};
  action.sa_sigaction = crashed;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < fault_count; index++) sigaction(faults[index], &action, &previous[index]);
  for (size_t index = 0; index < sizeof ends / sizeof ends[0]; index++) watch_end(ends[index]);
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) watch_end(number);
}

void terminal_restoration_arm(const struct terminal_restoration *values) {
  static atomic_bool registered;
  atomic_store(&armed, false);
  restoration = *values;
  if (restoration.reset_length > sizeof restoration.reset) restoration.reset_length = sizeof restoration.reset;
  if (!atomic_exchange(&registered, true)) atexit(left_by_exit);
  atomic_store(&armed, true);
}

void terminal_restoration_disarm(void) { atomic_store(&armed, false); }
