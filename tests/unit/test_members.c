/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Archives and compressed files as sources, in a folder made for the test. */
#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "input/members.h"
#include "input/packing.h"
#include "input/source.h"
#include "input_fixture.h"
#include "packed_fixture.h"
#include "run_suite.h"

static struct input_fixture fixture;
static char path[] = "/tmp/attune-members-XXXXXX";
static struct buffer file, seen;
static uint64_t bytes_seen;

static void set_up(void) {
    input_fixture_init(&fixture);
    strcpy(path + strlen(path) - 6, "XXXXXX");
    int descriptor = mkstemp(path);
    ck_assert_int_ge(descriptor, 0);
    close(descriptor);
    buffer_init(&file, &fixture.standard);
    buffer_init(&seen, &fixture.standard);
}

static void tear_down(void) {
    unlink(path);
    buffer_release(&file);
    buffer_release(&seen);
    ck_assert(input_fixture_release(&fixture));
}

static void write_file(void) {
    FILE *to = fopen(path, "w");
    ck_assert_ptr_nonnull(to);
    ck_assert_uint_eq(fwrite(file.at, 1, file.length, to), file.length);
    ck_assert_int_eq(fclose(to), 0);
}

static void tell_error(const struct error *error) {
    buffer_print(&seen, "%s!", error->file + (error->file[0] == '/' ? strlen(path) : 0));
}

/* The beginning of what is in it; "!" where reading it fails. */
static enum status read_source(struct source *source, size_t size) {
    char bytes[4096];
    size_t shown = 0;
    size_t length = 1;
    enum status status = STATUS_OK;
    buffer_print(&seen, "%s=", source_path(source) + strlen(path));
    while (status == STATUS_OK && length) {
        status = source_read(source, bytes, size, &length, &fixture.error);
        bytes_seen += length;
        size_t some = shown + length > 12 ? 12 - shown : length;
        buffer_append_bytes(&seen, bytes, some);
        shown += some;
    }
    buffer_append_text(&seen, ";");
    if (status == STATUS_INPUT) {
        tell_error(&fixture.error);
        status = STATUS_OK;
    }
    return status;
}

/* Names behind the archive's path and contents: "NAME=text;", and "NAME!" for an error. */
static enum status walk_bytes(size_t size) {
    const char *const paths[] = {path};
    const struct sources_options options = {.paths = paths, .count = 1};
    struct sources *sources = sources_new(&fixture.memory.alloc, &options);
    struct source *source = NULL;
    enum status status = sources ? STATUS_OK : STATUS_MEMORY;
    buffer_clear(&seen);
    bytes_seen = 0;
    for (size_t turns = 0; turns < 100 && status == STATUS_OK; turns++) {
        status = sources_next(sources, &source, &fixture.error);
        if (status == STATUS_INPUT) {
            tell_error(&fixture.error);
            status = STATUS_OK;
            continue;
        }
        if (status != STATUS_OK || !source) {
            break;
        }
        status = read_source(source, size);
        source_close(source);
    }
    sources_free(sources);
    return status;
}

static const char *walk(void) {
    write_file();
    ck_assert_int_eq(walk_bytes(4096), STATUS_OK);
    return seen.at;
}

START_TEST(members_are_sources_in_their_order_whatever_packs_them)
{
    static const struct {
        const char *format, *filter;
    } cases[] = {{"zip", NULL}, {"tar", NULL},   {"tar", "gzip"},
                 {"tar", "xz"}, {"tar", "zstd"}, {"tar", "bzip2"}};
    static const struct packed_item items[] = {
        {.name = "s10.txt", .text = "ten"},           {.name = "folder/", .text = NULL},
        {.name = "folder/s2.txt", .text = "two"},     {.name = ".hidden", .text = "no"},
        {.name = "x/~$s2.docx", .text = "no"},        {.name = "__MACOSX/._s2.txt", .text = "no"},
        {.name = "na\xC3\xAFve.txt", .text = "name"}, {.name = "empty.txt", .text = ""}};
    packed_write(&file, cases[_i].format, cases[_i].filter, items, sizeof items / sizeof *items);
    write_file();
    for (size_t size = 1; size <= 4096; size += size < 3 ? 1 : 4093) {
        ck_assert_int_eq(walk_bytes(size), STATUS_OK);
        ck_assert_str_eq(seen.at,
                         "/s10.txt=ten;/folder/s2.txt=two;/na\xC3\xAFve.txt=name;/empty.txt=;");
    }
}
END_TEST

START_TEST(a_compressed_file_is_a_source_under_its_own_name)
{
    static const char *const filters[] = {"gzip", "xz", "zstd", "bzip2"};
    packed_compress(&file, filters[_i], slice_of("Anna: hello"));
    ck_assert_str_eq(walk(), "=Anna: hello;");
    buffer_clear(&file);
    packed_compress(&file, filters[_i], slice_of(""));
    ck_assert_str_eq(walk(), "=;");
}
END_TEST

START_TEST(names_that_lead_elsewhere_are_only_names)
{
    static const struct packed_item items[] = {{.name = "../../x", .text = "1"},
                                               {.name = "/etc/passwd", .text = "2"},
                                               {.name = "a\033[31m\n.txt", .text = "3"}};
    packed_write(&file, "tar", NULL, items, 3);
    ck_assert_str_eq(walk(), "/../../x=1;//etc/passwd=2;/a?[31m?.txt=3;");
}
END_TEST

START_TEST(links_and_devices_are_named_and_the_rest_is_read)
{
    static const struct packed_item items[] = {{.name = "link", .link = "/etc/passwd"},
                                               {.name = "a.txt", .text = "1"},
                                               {.name = "fifo", .device = true},
                                               {.name = "b.txt", .text = "2"}};
    packed_write(&file, "tar", "gzip", items, 4);
    ck_assert_str_eq(walk(), "/link!/a.txt=1;/fifo!/b.txt=2;");
}
END_TEST

START_TEST(an_archive_in_an_archive_is_named_and_the_rest_is_read)
{
    /* Members are strings here; what tells an archive stands before its first NUL. */
    const struct packed_item items[] = {{.name = "inner.zip", .text = "PK\x03\x04 and so on"},
                                        {.name = "inner.bz2", .text = "BZh91AY&SY"},
                                        {.name = "b.txt", .text = "BZh, he said"}};
    packed_write(&file, "zip", NULL, items, 3);
    ck_assert_str_eq(walk(), "/inner.zip!/inner.bz2!/b.txt=BZh, he said;");
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "inside another"));
}
END_TEST

START_TEST(what_is_compressed_twice_is_refused)
{
    struct buffer once;
    buffer_init(&once, &fixture.standard);
    packed_compress(&once, "gzip", slice_of("Anna: hello"));
    packed_compress(&file, "gzip", buffer_slice(&once));
    buffer_release(&once);
    ck_assert_str_eq(walk(), "!");
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "more than once"));
}
END_TEST

START_TEST(a_bomb_is_given_up_and_a_zip_goes_on_behind_it)
{
    static char letters[64 * 1024 + 1];
    memset(letters, 'a', sizeof letters - 1);
    const struct packed_item items[] = {{.name = "a.txt", .text = "1"},
                                        {.name = "bomb.txt", .text = letters, .repeat = 16 * 256},
                                        {.name = "b.txt", .text = "2"}};
    bool zip = _i == 0;
    packed_write(&file, zip ? "zip" : "tar", zip ? NULL : "gzip", items, 3);
    walk();
    ck_assert_uint_lt(bytes_seen, 256 * sizeof letters * 16);
    ck_assert_str_eq(seen.at, zip ? "/a.txt=1;/bomb.txt=aaaaaaaaaaaa;/bomb.txt!/b.txt=2;"
                                  : "/a.txt=1;/bomb.txt=aaaaaaaaaaaa;/bomb.txt!");
}
END_TEST

START_TEST(of_an_archive_that_is_cut_off_the_beginning_is_read)
{
    static char words[800000];
    uint32_t state = 1;
    for (size_t i = 0; i + 1 < sizeof words; i++) {
        state = state * 1664525 + 1013904223;
        words[i] = (char)('a' + (state >> 24) % 26);
    }
    const struct packed_item items[] = {{.name = "a.txt", .text = "1"},
                                        {.name = "b.txt", .text = words},
                                        {.name = "c.txt", .text = "2"}};
    static const char *const filters[] = {NULL, "gzip", "xz", "zstd"};
    packed_write(&file, "tar", filters[_i], items, 3);
    buffer_cut(&file, file.length / 2);
    walk();
    ck_assert(slice_starts(buffer_slice(&seen), "/a.txt=1;/b.txt="));
    ck_assert(slice_ends(buffer_slice(&seen), ";/b.txt!"));
    ck_assert_ptr_null(strstr(seen.at, "c.txt"));
}
END_TEST

START_TEST(a_zip_without_its_list_is_read_as_far_as_it_goes)
{
    const struct packed_item items[] = {{.name = "a.txt", .text = "one"},
                                        {.name = "b.txt", .text = "two"}};
    packed_write(&file, "zip", NULL, items, 2);
    buffer_cut(&file, file.length - 60);
    walk();
    ck_assert(slice_starts(buffer_slice(&seen), "/a.txt=one;"));
}
END_TEST

START_TEST(a_wrong_checksum_is_named_and_the_rest_is_read)
{
    const struct packed_item items[] = {{.name = "a.txt", .text = "one"},
                                        {.name = "b.txt", .text = "two three four", .repeat = 4000},
                                        {.name = "c.txt", .text = "three"}};
    packed_write(&file, "zip", NULL, items, 3);
    /* In the list at the end, whose entry for b.txt holds the sum 30 bytes before the name. */
    size_t at = file.length - 5;
    while (memcmp(file.at + at, "b.txt", 5) != 0) {
        at--;
    }
    file.at[at - 30] ^= 1;
    walk();
    ck_assert_str_eq(seen.at, "/a.txt=one;/b.txt!/c.txt=three;");
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "CRC"));
}
END_TEST

START_TEST(an_archive_without_a_file_is_named)
{
    static const struct packed_item items[] = {{.name = "folder/", .text = NULL},
                                               {.name = "__MACOSX/x", .text = "1"}};
    packed_write(&file, "zip", NULL, items, (size_t)_i);
    ck_assert_str_eq(walk(), "!");
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "no file"));
}
END_TEST

START_TEST(what_only_begins_like_an_archive_is_damaged)
{
    static const char *const begins[] = {"PK\x03\x04", "\x1F\x8B", "BZh91AY&SY",
                                         "\x28\xB5\x2F\xFD"};
    buffer_append_text(&file, begins[_i]);
    for (int i = 0; i < 100; i++) {
        buffer_append_text(&file, "no such thing ");
    }
    ck_assert_str_eq(walk(), "!");
}
END_TEST

START_TEST(a_document_is_its_text_and_its_raw_bytes_are_the_file)
{
    const char *const paths[] = {path};
    struct sources_options options = {.paths = paths, .count = 1};
    struct source *source;
    char bytes[10];
    size_t length;
    packed_docx(&file, NULL, "<w:p><w:r><w:t>Anna: hello</w:t></w:r></w:p>", 1);
    ck_assert_str_eq(walk(), "=Anna: hello\n;");
    struct sources *sources = sources_new(&fixture.memory.alloc, &options);
    ck_assert_int_eq(sources_next(sources, &source, &fixture.error), STATUS_OK);
    ck_assert_str_eq(source_document(source), "docx");
    ck_assert_int_eq(source_read(source, bytes, sizeof bytes, &length, &fixture.error), STATUS_OK);
    ck_assert(slice_equal(source_raw(source, slice_make(bytes, length)), buffer_slice(&file)));
    ck_assert_int_eq(source_read(source, bytes, sizeof bytes, &length, &fixture.error), STATUS_OK);
    ck_assert_uint_eq(source_raw(source, slice_make(bytes, length)).length, 0);
    sources_free(sources);
    options.format = "odt";
    sources = sources_new(&fixture.memory.alloc, &options);
    ck_assert_int_eq(sources_next(sources, &source, &fixture.error), STATUS_INPUT);
    ck_assert_ptr_nonnull(strstr(fixture.error.text, "no odt document"));
    sources_free(sources);
}
END_TEST

static enum status walk_archive(void *context) {
    (void)context;
    return walk_bytes(4096);
}

START_TEST(whatever_allocation_fails_it_is_told)
{
    static const struct packed_item items[] = {{.name = "a.txt", .text = "1"},
                                               {.name = "b.txt", .text = "2"}};
    packed_write(&file, "tar", "gzip", items, 2);
    walk();
    ck_assert_uint_gt(memory_fixture_fail_each(&fixture.memory, walk_archive, NULL), 5);
}
END_TEST

START_TEST(the_ending_that_says_how_a_file_is_compressed_is_no_part_of_its_kind)
{
    ck_assert(slice_is(packing_bare_path(slice_of("a/b.csv.gz")), "a/b.csv"));
    ck_assert(slice_is(packing_bare_path(slice_of("b.zst")), "b"));
    ck_assert(slice_is(packing_bare_path(slice_of("b.csv")), "b.csv"));
}
END_TEST

int main(void) {
    TCase *cases = tcase_create("members");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_loop_test(cases, members_are_sources_in_their_order_whatever_packs_them, 0, 6);
    tcase_add_loop_test(cases, a_compressed_file_is_a_source_under_its_own_name, 0, 4);
    tcase_add_test(cases, names_that_lead_elsewhere_are_only_names);
    tcase_add_test(cases, links_and_devices_are_named_and_the_rest_is_read);
    tcase_add_test(cases, an_archive_in_an_archive_is_named_and_the_rest_is_read);
    tcase_add_test(cases, what_is_compressed_twice_is_refused);
    tcase_add_loop_test(cases, a_bomb_is_given_up_and_a_zip_goes_on_behind_it, 0, 2);
    tcase_add_loop_test(cases, of_an_archive_that_is_cut_off_the_beginning_is_read, 0, 4);
    tcase_add_test(cases, a_zip_without_its_list_is_read_as_far_as_it_goes);
    tcase_add_test(cases, a_wrong_checksum_is_named_and_the_rest_is_read);
    tcase_add_loop_test(cases, an_archive_without_a_file_is_named, 0, 3);
    tcase_add_loop_test(cases, what_only_begins_like_an_archive_is_damaged, 0, 4);
    tcase_add_test(cases, a_document_is_its_text_and_its_raw_bytes_are_the_file);
    tcase_add_test(cases, whatever_allocation_fails_it_is_told);
    tcase_add_test(cases, the_ending_that_says_how_a_file_is_compressed_is_no_part_of_its_kind);
    Suite *suite = suite_create("members");
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
