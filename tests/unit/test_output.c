/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outputs: whole or not at all, private, every failure told; and provenance, which goes through one. */
#include <check.h>
#include <dirent.h>
#include <fcntl.h>
#include <jansson.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "report/output.h"
#include "report/provenance.h"
#include "run_suite.h"

static struct alloc alloc;
static struct output output;
static struct error error;
static char folder[64];
static char path[128];
static char other[128];
static char content[4096];

static void set_up(void) {
    alloc = alloc_standard();
    snprintf(folder, sizeof folder, "%s", "/tmp/attune-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/table.csv", folder);
    snprintf(other, sizeof other, "%s/other", folder);
}

static void tear_down(void) {
    unlink(path);
    unlink(other);
    ck_assert_msg(rmdir(folder) == 0, "something was left in %s", folder);
}

static const char *read_back(const char *from) {
    int descriptor = open(from, O_RDONLY);
    ck_assert_int_ge(descriptor, 0);
    ssize_t length = read(descriptor, content, sizeof content - 1);
    ck_assert_int_ge(length, 0);
    close(descriptor);
    content[length] = '\0';
    return content;
}

static void put(const char *where, const char *text) {
    FILE *file = fopen(where, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

static size_t files_in_folder(void) {
    size_t count = 0;
    DIR *directory = opendir(folder);
    ck_assert_ptr_nonnull(directory);
    while (readdir(directory)) {
        count++;
    }
    closedir(directory);
    return count - 2; /* . and .. */
}

static enum status say(const char *text) {
    return output_write(&output, slice_of(text), &error);
}

/* How files are opened: without a name until they are complete, or under another one. */
static enum status (*const openers[])(struct output *, const struct alloc *, const char *,
                                      struct error *) = {output_open, output_open_named};

START_TEST(a_file_appears_whole_and_private)
{
    ck_assert_int_eq(openers[_i](&output, &alloc, path, &error), STATUS_OK);
    ck_assert_int_eq(say("a,b\n"), STATUS_OK);
    ck_assert_int_ne(access(path, F_OK), 0);
    ck_assert_int_eq(output_commit(&output, &error), STATUS_OK);
    output_release(&output);
    ck_assert_str_eq(read_back(path), "a,b\n");
    struct stat found;
    ck_assert_int_eq(stat(path, &found), 0);
    ck_assert_uint_eq(found.st_mode & 07777, 0600);
    ck_assert_uint_eq(files_in_folder(), 1);
}
END_TEST

START_TEST(without_commit_the_old_file_stays_and_nothing_else)
{
    put(path, "old\n");
    ck_assert_int_eq(openers[_i](&output, &alloc, path, &error), STATUS_OK);
    for (int i = 0; i < 50000; i++) {
        ck_assert_int_eq(say("new\n"), STATUS_OK); /* more than is held back */
    }
    ck_assert_uint_eq(files_in_folder(), output.nameless ? 1 : 2);
    ck_assert(!output.nameless || _i == 0);
    output_release(&output);
    ck_assert_str_eq(read_back(path), "old\n");
    ck_assert_uint_eq(files_in_folder(), 1);
}
END_TEST

/* The temporary name may be taken, by a run that was killed or by another that has our number. */
START_TEST(a_taken_name_is_passed_over)
{
    char taken[200];
    snprintf(taken, sizeof taken, "%s/.table.csv.%ld-0", folder, (long)getpid());
    put(taken, "taken\n");
    ck_assert_int_eq(output_open(&output, &alloc, path, &error), STATUS_OK);
    ck_assert_int_eq(say("new\n"), STATUS_OK);
    ck_assert_int_eq(output_commit(&output, &error), STATUS_OK);
    output_release(&output);
    ck_assert_str_eq(read_back(taken), "taken\n");
    ck_assert_str_eq(read_back(path), "new\n");
    unlink(taken);
}
END_TEST

START_TEST(a_name_without_a_folder_lies_in_the_working_folder)
{
    char before[1024];
    ck_assert_ptr_nonnull(getcwd(before, sizeof before));
    ck_assert_int_eq(chdir(folder), 0);
    ck_assert_int_eq(openers[_i](&output, &alloc, "table.csv", &error), STATUS_OK);
    ck_assert_int_eq(say("new\n"), STATUS_OK);
    ck_assert_int_eq(output_commit(&output, &error), STATUS_OK);
    output_release(&output);
    ck_assert_int_eq(chdir(before), 0);
    ck_assert_str_eq(read_back(path), "new\n");
}
END_TEST

START_TEST(a_link_leads_to_the_file_it_names)
{
    put(other, "old\n");
    ck_assert_int_eq(symlink(other, path), 0);
    ck_assert_int_eq(output_open(&output, &alloc, path, &error), STATUS_OK);
    ck_assert_int_eq(say("new\n"), STATUS_OK);
    ck_assert_int_eq(output_commit(&output, &error), STATUS_OK);
    output_release(&output);
    struct stat found;
    ck_assert_int_eq(lstat(path, &found), 0);
    ck_assert(S_ISLNK(found.st_mode));
    ck_assert_str_eq(read_back(other), "new\n");
}
END_TEST

START_TEST(the_longest_name_can_be_written)
{
    char name[256];
    char longest[400];
    memset(name, 'n', 255);
    name[255] = '\0';
    snprintf(longest, sizeof longest, "%s/%s", folder, name);
    ck_assert_int_eq(openers[_i](&output, &alloc, longest, &error), STATUS_OK);
    ck_assert_int_eq(say("x\n"), STATUS_OK);
    ck_assert_int_eq(output_commit(&output, &error), STATUS_OK);
    output_release(&output);
    ck_assert_str_eq(read_back(longest), "x\n");
    unlink(longest);
}
END_TEST

START_TEST(a_full_device_is_told_and_stays_told)
{
    ck_assert_int_eq(output_open(&output, &alloc, "/dev/full", &error), STATUS_OK);
    ck_assert_int_eq(say("a\n"), STATUS_OK); /* held back */
    ck_assert_int_eq(output_commit(&output, &error), STATUS_OUTPUT);
    ck_assert_str_eq(error.file, "/dev/full");
    ck_assert_ptr_nonnull(strstr(error.text, "No space left"));
    ck_assert_int_eq(say("b\n"), STATUS_OUTPUT);
    ck_assert_int_eq(output_commit(&output, &error), STATUS_OUTPUT);
    output_release(&output);
    ck_assert_int_eq(access("/dev/full", F_OK), 0);
}
END_TEST

START_TEST(a_full_device_is_noticed_midway)
{
    enum status status = STATUS_OK;
    ck_assert_int_eq(output_open(&output, &alloc, "/dev/full", &error), STATUS_OK);
    for (int i = 0; i < 1000000 && status == STATUS_OK; i++) {
        status = say("a,b,c\n");
    }
    ck_assert_int_eq(status, STATUS_OUTPUT);
    output_release(&output);
}
END_TEST

START_TEST(a_closed_pipe_asks_to_stop)
{
    char reader[64];
    int ends[2];
    signal(SIGPIPE, SIG_IGN);
    ck_assert_int_eq(pipe(ends), 0);
    snprintf(reader, sizeof reader, "/dev/fd/%d", ends[1]);
    ck_assert_int_eq(output_open(&output, &alloc, reader, &error), STATUS_OK);
    close(ends[0]);
    close(ends[1]);
    ck_assert_int_eq(say("a\n"), STATUS_OK);
    ck_assert_int_eq(output_commit(&output, &error), STATUS_STOP);
    ck_assert_int_eq(say("b\n"), STATUS_STOP);
    output_release(&output);
}
END_TEST

START_TEST(a_folder_and_a_missing_folder_are_no_place)
{
    ck_assert_int_eq(output_open(&output, &alloc, folder, &error), STATUS_OUTPUT);
    ck_assert_ptr_nonnull(strstr(error.text, "folder"));
    output_release(&output);
    snprintf(other, sizeof other, "%s/none/table.csv", folder);
    ck_assert_int_eq(output_open(&output, &alloc, other, &error), STATUS_OUTPUT);
    ck_assert_str_eq(error.file, other);
    output_release(&output);
}
END_TEST

/* --- provenance --------------------------------------------------------------------------------- */

START_TEST(the_digest_is_sha_256)
{
    struct digest digest;
    char text[DIGEST_TEXT];
    digest_init(&digest);
    digest_feed(&digest, slice_of("a"));
    digest_feed(&digest, slice_make(NULL, 0));
    digest_feed(&digest, slice_of("bc"));
    digest_finish(&digest, text);
    /* FIPS 180-4's example */
    ck_assert_str_eq(text, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    digest_finish(&digest, text);
    ck_assert_str_eq(text, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
END_TEST

static const char *member(json_t *list, size_t index, const char *name) {
    return json_string_value(json_object_get(json_array_get(list, index), name));
}

static void write_provenance(bool full) {
    struct provenance provenance;
    struct digest digest;
    ck_assert_int_eq(output_open(&output, &alloc, path, &error), STATUS_OK);
    provenance_init(&provenance, &alloc, &output);
    provenance_begin(&provenance, "1.2", "count", "attune", &error);
    if (full) {
        provenance_library(&provenance, "pcre2", "10.42", &error);
        provenance_option(&provenance, "role", "therapist=\"T\"", &error);
        provenance_option(&provenance, "role", "client=REST", &error);
        provenance_lexicon(&provenance, slice_of("empathy"), slice_of("2026.1"), slice_of("abc"),
                           &error);
    }
    digest_init(&digest);
    provenance_input(&provenance, slice_of("a.txt"), 12, &digest, &error);
    provenance_input(&provenance, slice_of("caf\xE9.txt"), 0, &digest, &error);
    ck_assert_int_eq(provenance_finish(&provenance, &error), STATUS_OK);
    provenance_release(&provenance);
    ck_assert_int_eq(output_commit(&output, &error), STATUS_OK);
    output_release(&output);
}

START_TEST(provenance_is_json_with_its_parts)
{
    write_provenance(true);
    json_t *read = json_load_file(path, 0, NULL);
    ck_assert_ptr_nonnull(read);
    ck_assert_str_eq(json_string_value(json_object_get(read, "attune")), "1.2");
    ck_assert_str_eq(json_string_value(json_object_get(read, "rules")), "attune");
    json_t *options = json_object_get(read, "options");
    ck_assert_uint_eq(json_array_size(options), 2);
    ck_assert_str_eq(member(options, 0, "value"), "therapist=\"T\"");
    json_t *lexicons = json_object_get(read, "lexicons");
    ck_assert_str_eq(member(lexicons, 0, "sha256"),
                     "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    json_t *inputs = json_object_get(read, "inputs");
    ck_assert_uint_eq(json_array_size(inputs), 2);
    ck_assert_str_eq(member(inputs, 1, "path"), "caf\xEF\xBF\xBD.txt");
    ck_assert_int_eq(json_integer_value(json_object_get(json_array_get(inputs, 0), "bytes")), 12);
    json_decref(read);
}
END_TEST

START_TEST(provenance_without_some_parts_is_json)
{
    write_provenance(false);
    json_t *read = json_load_file(path, 0, NULL);
    ck_assert_ptr_nonnull(read);
    ck_assert_ptr_null(json_object_get(read, "options"));
    ck_assert_uint_eq(json_array_size(json_object_get(read, "inputs")), 2);
    json_decref(read);
}
END_TEST

static Suite *suite(void) {
    Suite *all = suite_create("output");
    TCase *tests = tcase_create("output");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_loop_test(tests, a_file_appears_whole_and_private, 0, 2);
    tcase_add_loop_test(tests, without_commit_the_old_file_stays_and_nothing_else, 0, 2);
    tcase_add_test(tests, a_taken_name_is_passed_over);
    tcase_add_loop_test(tests, a_name_without_a_folder_lies_in_the_working_folder, 0, 2);
    tcase_add_test(tests, a_link_leads_to_the_file_it_names);
    tcase_add_loop_test(tests, the_longest_name_can_be_written, 0, 2);
    tcase_add_test(tests, a_full_device_is_told_and_stays_told);
    tcase_add_test(tests, a_full_device_is_noticed_midway);
    tcase_add_test(tests, a_closed_pipe_asks_to_stop);
    tcase_add_test(tests, a_folder_and_a_missing_folder_are_no_place);
    tcase_add_test(tests, the_digest_is_sha_256);
    tcase_add_test(tests, provenance_is_json_with_its_parts);
    tcase_add_test(tests, provenance_without_some_parts_is_json);
    suite_add_tcase(all, tests);
    return all;
}

int main(void) {
    return run_suite(suite());
}
