// Times a native messaging host from outside: spawn to first frame and to first verdict, then the round trip of a check.
//   cc -O2 -o pipe pipe.c
//   taskset -c 1 ./pipe PROGRAM [ARGUMENT]     a host; both processes on one core, so that runs compare
//   taskset -c 1 ./pipe ./pipe echo            the floor: a C program that sends each frame back
//   taskset -c 1 ./pipe -h HOSTS PROGRAM       checks the hosts of a file, one a line, in turn, instead of always the same
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { SPAWNS = 40, CHECKS = 100000, HOSTS = 10000, HOST = 253, FRAME = 400, LIMIT = 1 << 20 };
extern char **environ;
static char body[LIMIT + 4];
static double trips[CHECKS];
static struct { uint32_t whole; char bytes[FRAME]; } checks[HOSTS];

static double now_us(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

static int by_value(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static int read_all(int fd, char *to, size_t count) {
  for (ssize_t n; count > 0; to += n, count -= n)
    if ((n = read(fd, to, count)) <= 0) return 0;
  return 1;
}

// The body lands behind its header, so that the echo can send both at once.
static int read_frame(int fd, uint32_t *length) {
  if (!read_all(fd, body, 4)) return 0;
  memcpy(length, body, 4);
  return *length <= LIMIT && read_all(fd, body + 4, *length);
}

static void must(int ok, const char *what) {
  if (!ok) { fprintf(stderr, "pipe: %s failed\n", what); exit(1); }
}

static int echo(void) {
  static const char hello[] = "\2\0\0\0{}";
  uint32_t length;
  must(write(1, hello, 6) == 6, "write");
  while (read_frame(0, &length)) must(write(1, body, length + 4) == (ssize_t)length + 4, "write");
  return 0;
}

static void print_memory(pid_t pid) {
  char path[64], line[256];
  snprintf(path, sizeof path, "/proc/%d/status", pid);
  FILE *status = fopen(path, "r");
  must(status != NULL, "open status");
  while (fgets(line, sizeof line, status))
    if (!strncmp(line, "VmHWM", 5) || !strncmp(line, "RssAnon", 7)) fputs(line, stdout);
  fclose(status);
}

static void make_check(int i, const char *host) {
  must(strlen(host) <= HOST, "reading a host");
  uint32_t length = sprintf(checks[i].bytes + 4, "{\"id\":1,\"type\":\"check\",\"host\":\"%s\"}", host);
  memcpy(checks[i].bytes, &length, 4);
  checks[i].whole = length + 4;
}

static int read_hosts(const char *path) {
  char line[FRAME];
  int hosts = 0;
  FILE *file = fopen(path, "r");
  must(file != NULL, "open hosts");
  while (hosts < HOSTS && fgets(line, sizeof line, file)) {
    line[strcspn(line, "\r\n")] = 0;
    make_check(hosts++, line);
  }
  fclose(file);
  must(hosts > 0, "reading hosts");
  return hosts;
}

static void send_check(int fd, int i) {
  must(write(fd, checks[i].bytes, checks[i].whole) == (ssize_t)checks[i].whole, "write");
}

int main(int count, char **arguments) {
  if (count == 2 && !strcmp(arguments[1], "echo")) return echo();
  int hosts = 1;
  make_check(0, "wikipedia-example.org");
  if (count > 3 && !strcmp(arguments[1], "-h")) {
    hosts = read_hosts(arguments[2]);
    arguments += 2;
    count -= 2;
  }
  must(count >= 2, "reading the arguments");
  uint32_t length;
  double hello[SPAWNS], first[SPAWNS];

  for (int i = 0; i < SPAWNS; i++) {
    int in[2], out[2];
    pid_t pid;
    posix_spawn_file_actions_t actions;
    must(pipe(in) == 0 && pipe(out) == 0, "pipe");
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in[0], 0);
    posix_spawn_file_actions_adddup2(&actions, out[1], 1);
    for (int end = 0; end < 2; end++) {
      posix_spawn_file_actions_addclose(&actions, in[end]);
      posix_spawn_file_actions_addclose(&actions, out[end]);
    }
    double start = now_us();
    must(posix_spawn(&pid, arguments[1], &actions, NULL, arguments + 1, environ) == 0, "spawn");
    posix_spawn_file_actions_destroy(&actions);
    close(in[0]);
    close(out[1]);
    send_check(in[1], 0);
    must(read_frame(out[0], &length), "hello");
    hello[i] = now_us() - start;
    must(read_frame(out[0], &length), "verdict");
    first[i] = now_us() - start;
    if (i == SPAWNS - 1) {
      for (int k = 0; k < CHECKS; k++) {
        double sent = now_us();
        send_check(in[1], k % hosts);
        must(read_frame(out[0], &length), "round trip");
        trips[k] = now_us() - sent;
      }
      print_memory(pid);
    }
    close(in[1]);
    close(out[0]);
    waitpid(pid, NULL, 0);
  }
  qsort(hello, SPAWNS, sizeof *hello, by_value);
  qsort(first, SPAWNS, sizeof *first, by_value);
  qsort(trips, CHECKS, sizeof *trips, by_value);
  printf("spawn to hello   p50 %.2f ms\n", hello[SPAWNS / 2] / 1e3);
  printf("spawn to verdict p50 %.2f ms, min %.2f\n", first[SPAWNS / 2] / 1e3, first[0] / 1e3);
  printf("round trip       p50 %.1f us, p99 %.1f\n", trips[CHECKS / 2], trips[CHECKS / 100 * 99]);
  return 0;
}
