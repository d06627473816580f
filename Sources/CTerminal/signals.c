#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <time.h>
#include <unistd.h>

static const int watched[] = {SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGCONT, SIGTSTP};
enum { watched_count = sizeof watched / sizeof watched[0] };

static int event = -1;
static atomic_uint arrived;
static atomic_bool stopping;
static sem_t continued;

// Runs on any thread, between any two instructions: atomics, write and sem_post only.
static void handle(int number) {
  int error = errno;
  if (number == SIGCONT && atomic_load(&stopping)) {
    sem_post(&continued);
  } else {
    atomic_fetch_or(&arrived, 1u << (number - 1));
    uint64_t one = 1;
    ssize_t ignored = write(event, &one, sizeof one);
    (void)ignored;
  }
  errno = error;
}

static struct sigaction our_action(void) {
  struct sigaction action = {0};
  action.sa_handler = handle;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  // A fault inside the handler must still reach the crash handlers.
  const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
  for (size_t index = 0; index < sizeof faults / sizeof faults[0]; index++) sigdelset(&action.sa_mask, faults[index]);
  return action;
}

int terminal_signals_install(void) {
  if (event >= 0) return event;
  int descriptor = terminal_eventfd();
  if (descriptor < 0) return -1;
  if (sem_init(&continued, 0, 0) != 0) {
    int error = errno;
    close(descriptor);
    errno = error;
    return -1;
  }
  event = descriptor;
  struct sigaction action = our_action();
  sigset_t set;
  sigemptyset(&set);
  for (int index = 0; index < watched_count; index++) {
    struct sigaction before;
    if (sigaction(watched[index], NULL, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    sigaction(watched[index], &action, NULL);
    sigaddset(&set, watched[index]);
  }
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  return event;
}

uint32_t terminal_signals_take(void) {
  if (event < 0) return 0;
  // The descriptor first: a signal between the two steps leaves it readable.
  uint64_t count;
  ssize_t ignored = read(event, &count, sizeof count);
  (void)ignored;
  return atomic_exchange(&arrived, 0);
}

bool terminal_stop_and_wait(void) {
  struct sigaction before;
  if (sigaction(SIGTSTP, NULL, &before) != 0 || before.sa_handler == SIG_IGN) return false;
  struct sigaction standard = {0};
  standard.sa_handler = SIG_DFL;
  while (sem_trywait(&continued) == 0) {
  }
  atomic_store(&stopping, true);
  sigaction(SIGTSTP, &standard, NULL);
  kill(0, SIGTSTP);
  struct timespec deadline;
  clock_gettime(CLOCK_MONOTONIC, &deadline);
  deadline.tv_nsec += 300 * 1000 * 1000;
  if (deadline.tv_nsec >= 1000 * 1000 * 1000) {
    deadline.tv_nsec -= 1000 * 1000 * 1000;
    deadline.tv_sec += 1;
  }
  while (sem_clockwait(&continued, CLOCK_MONOTONIC, &deadline) != 0 && errno == EINTR) {
  }
  atomic_store(&stopping, false);
  sigaction(SIGTSTP, &before, NULL);
  return true;
}

_Noreturn void terminal_die_by(int number) {
  signal(number, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
  _exit(128 + number);
}
