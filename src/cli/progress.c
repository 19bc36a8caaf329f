/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/progress.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/messages.h"
#include "cli/options.h"

enum { DEPTH_MOST = 32, FILES_MOST = 500000, WIDTH_UNKNOWN = 80 };

static const double first_seconds = 1;
static const double next_seconds = 0.2;

/* --- the line -------------------------------------------------------------------------------------- */

static double megabytes(uint64_t bytes) {
    return (double)bytes / 1e6;
}

static void print_time_left(struct buffer *to, double seconds) {
    if (seconds < 100) {
        buffer_print(to, ", about %.0f s left", seconds < 1 ? 1 : seconds);
    } else if (seconds < 100 * 60) {
        buffer_print(to, ", about %.0f min left", seconds / 60);
    } else {
        buffer_print(to, ", about %.1f h left", seconds / 3600);
    }
}

void progress_print(const struct progress_figures *figures, struct buffer *to) {
    double rate = figures->seconds > 0 ? megabytes(figures->bytes) / figures->seconds : 0;
    bool measured = figures->all_bytes >= figures->bytes && figures->all_files >= figures->files;
    buffer_append_count(to, figures->files);
    if (measured) {
        buffer_append_text(to, " of ");
        buffer_append_count(to, figures->all_files);
    }
    buffer_print(to, " files, %.1f", megabytes(figures->bytes));
    if (measured) {
        buffer_print(to, " of %.1f", megabytes(figures->all_bytes));
    }
    buffer_print(to, " MB, %.*f MB/s", rate < 10 ? 1 : 0, rate);
    if (measured && rate > 0) {
        print_time_left(to, megabytes(figures->all_bytes - figures->bytes) / rate);
    }
}

/* --- how much there is ----------------------------------------------------------------------------- */

/* Of what is packed, the bytes read are not those of the file. */
static bool is_packed(const char *path) {
    static const char *const endings[] = {".zip", ".tar", ".gz", ".tgz", ".xz",
                                          ".zst", ".bz2", ".7z", ".rar"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (slice_ends(slice_of(path), endings[i])) {
            return true;
        }
    }
    return false;
}

struct measuring {
    uint64_t files, bytes;
    bool known;
};

static void measure_at(struct measuring *measuring, int parent, const char *name, int depth);

static void measure_folder(struct measuring *measuring, int parent, const char *name, int depth) {
    int descriptor = openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *directory = descriptor >= 0 ? fdopendir(descriptor) : NULL;
    const struct dirent *found;
    if (!directory) {
        if (descriptor >= 0) {
            close(descriptor);
        }
        return;
    }
    while (measuring->known && (found = readdir(directory))) {
        if (found->d_name[0] != '.') {
            measure_at(measuring, descriptor, found->d_name, depth + 1);
        }
    }
    closedir(directory);
}

static void measure_at(struct measuring *measuring, int parent, const char *name, int depth) {
    struct stat about;
    if (fstatat(parent, name, &about, 0) != 0) {
        return;
    }
    if (S_ISDIR(about.st_mode) && depth < DEPTH_MOST) {
        measure_folder(measuring, parent, name, depth);
    } else if (S_ISREG(about.st_mode)) {
        measuring->known = ++measuring->files <= FILES_MOST && !is_packed(name);
        measuring->bytes += (uint64_t)about.st_size;
    }
}

bool progress_measure(const char *const *paths, size_t count, uint64_t *files, uint64_t *bytes) {
    struct measuring measuring = {.known = true};
    for (size_t i = 0; i < count && measuring.known; i++) {
        if (strcmp(paths[i], "-") == 0) {
            measuring.known = false;
        } else {
            measure_at(&measuring, AT_FDCWD, paths[i], 0);
        }
    }
    *files = measuring.known ? measuring.files : 0;
    *bytes = measuring.known ? measuring.bytes : 0;
    return measuring.known;
}

/* --- the terminal ---------------------------------------------------------------------------------- */

static double seconds_since(const struct timespec *then, const struct timespec *now) {
    return (double)(now->tv_sec - then->tv_sec) + (double)(now->tv_nsec - then->tv_nsec) / 1e9;
}

/* Rows that go to the terminal as they come are progress enough. */
static bool is_wanted(const struct options *options) {
    const char *format = options_text(options, OPTION_TO);
    bool rows = isatty(STDOUT_FILENO) && !options_has(options, OPTION_OUT) && format &&
                strcmp(format, "table") != 0;
    return isatty(STDERR_FILENO) && !options_has(options, OPTION_QUIET) && !rows;
}

void progress_init(struct progress *progress, const struct cli *cli, const char *const *paths,
                   size_t count) {
    *progress = (struct progress){.alloc = cli->alloc, .paths = paths, .path_count = count};
    progress->on = is_wanted(cli->options);
    buffer_init(&progress->line, cli->alloc);
    if (progress->on) {
        clock_gettime(CLOCK_MONOTONIC, &progress->began);
        progress->drawn = progress->began;
        progress->width = messages_width(STDERR_FILENO);
    }
}

void progress_release(struct progress *progress) {
    progress_hide(progress);
    buffer_release(&progress->line);
}

void progress_hide(struct progress *progress) {
    if (progress->shown) {
        fputs("\r\033[K", stderr);
        progress->shown = false;
    }
}

static void draw(struct progress *progress) {
    size_t width = progress->width ? progress->width : WIDTH_UNKNOWN;
    struct progress_figures *figures = &progress->figures;
    if (!progress->listed) {
        progress->listed = true;
        progress_measure(progress->paths, progress->path_count, &figures->all_files,
                         &figures->all_bytes);
    }
    buffer_clear(&progress->line);
    progress_print(figures, &progress->line);
    buffer_cut(&progress->line, progress->line.length < width ? progress->line.length : width - 1);
    fprintf(stderr, "\r%s\033[K", progress->line.at);
    fflush(stderr);
    progress->shown = true;
}

static void draw_when_due(struct progress *progress) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    progress->figures.seconds = seconds_since(&progress->began, &now);
    if (progress->figures.seconds >= first_seconds &&
        seconds_since(&progress->drawn, &now) >= next_seconds) {
        draw(progress);
        clock_gettime(CLOCK_MONOTONIC, &progress->drawn);
    }
}

void progress_read(struct progress *progress, size_t bytes) {
    progress->figures.bytes += bytes;
    if (progress->on) {
        draw_when_due(progress);
    }
}

void progress_end_file(struct progress *progress) {
    progress->figures.files++;
}
