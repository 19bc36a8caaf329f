# SPDX-License-Identifier: GPL-3.0-or-later
#
# attune's one makefile (GNU make). `make help` lists the targets.
# Sources are found by wildcard: a new file in src/FOLDER/ or tests/unit/ needs no line here.

VERSION := 0.1.0
SONAME_VERSION := 0

BUILD ?= build
# Everything built lies below OUT, so that variants never share an object file.
OUT := $(BUILD)$(if $(SAN),/san)$(if $(FUZZ),/fuzz)$(if $(PROFILED),/release)

prefix ?= /usr/local
bindir ?= $(prefix)/bin
libdir ?= $(prefix)/lib
includedir ?= $(prefix)/include
datadir ?= $(prefix)/share
mandir ?= $(datadir)/man
pkgconfigdir ?= $(libdir)/pkgconfig
bashcompdir ?= $(datadir)/bash-completion/completions
zshcompdir ?= $(datadir)/zsh/site-functions

ifeq ($(origin CC),default)
CC := $(if $(FUZZ),clang,gcc)
endif
PKG_CONFIG ?= pkg-config
OBJCOPY ?= objcopy
INSTALL ?= install

PACKAGES := libpcre2-8 libutf8proc jansson expat libRmath sqlite3 nettle
# Loaded when the first archive is met (src/input/libarchive.h); tests make archives with it.
LOADED_PACKAGES := libarchive
# libcsv ships no .pc file.
LIBS := $(shell $(PKG_CONFIG) --libs $(PACKAGES)) -lcsv -lm -lpthread -ldl
LOADED_LIBS := $(shell $(PKG_CONFIG) --libs $(LOADED_PACKAGES))
PACKAGE_CFLAGS := $(shell $(PKG_CONFIG) --cflags $(PACKAGES) $(LOADED_PACKAGES))

CFLAGS ?= -O3 -g
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
	-Wmissing-prototypes -Wcast-qual -Wpointer-arith -Wvla -Wundef $(if $(WERROR),-Werror)
, := ,
STANDARD := -std=c11 -D_POSIX_C_SOURCE=200809L
ALL_CPPFLAGS := -Isrc -DATTUNE_VERSION='"$(VERSION)"' $(PACKAGE_CFLAGS) $(CPPFLAGS)
SANITIZERS := $(if $(SAN)$(FUZZ),-fsanitize=address$(,)undefined$(if $(FUZZ),$(,)fuzzer-no-link) \
	-fno-sanitize-recover=undefined -fno-omit-frame-pointer)
# What PROFILED may be; `make release` sets it. Code that the training never reached is compiled as ever.
PROFILED_generate := -fprofile-generate -fprofile-update=prefer-atomic
PROFILED_use := -flto=auto -ffat-lto-objects -fprofile-use -fprofile-partial-training -Wno-missing-profile
PROFILED_none :=
ALL_CFLAGS = $(STANDARD) $(ALL_CPPFLAGS) $(WARNINGS) -fvisibility=hidden -fPIC $(SANITIZERS) $(CFLAGS) \
	$(PROFILED_$(PROFILED))
ALL_LDFLAGS = -Wl,--as-needed $(LDFLAGS)

# FOLDERS="base text" builds (and tests) only those folders; for work on one of them.
ifdef FOLDERS
LIBRARY_SOURCES := $(wildcard $(filter-out src/cli/% src/lsp/%,$(FOLDERS:%=src/%/*.c)))
COMMAND_SOURCES := $(wildcard $(filter src/cli/% src/lsp/%,$(FOLDERS:%=src/%/*.c)))
else
LIBRARY_SOURCES := $(filter-out src/cli/% src/lsp/%,$(wildcard src/*/*.c)) \
	$(filter-out src/main.c,$(wildcard src/*.c))
COMMAND_SOURCES := $(wildcard src/cli/*.c src/lsp/*.c)
endif
LEXICONS := $(sort $(shell find lexicons -name '*.lex' 2>/dev/null))
LIBRARY_OBJECTS := $(LIBRARY_SOURCES:src/%.c=$(OUT)/obj/%.o) $(OUT)/obj/gen/bundled_lexicons.o
COMMAND_OBJECTS := $(COMMAND_SOURCES:src/%.c=$(OUT)/obj/%.o)
MAIN_OBJECT := $(OUT)/obj/main.o
OBJECTS := $(LIBRARY_OBJECTS) $(COMMAND_OBJECTS)

TESTS ?= $(basename $(notdir $(wildcard tests/unit/test_*.c)))
TEST_PROGRAMS := $(TESTS:%=$(OUT)/tests/%)
TEST_SUPPORT := $(patsubst tests/unit/%.c,$(OUT)/obj/tests/%.o,\
	$(filter-out tests/unit/test_%,$(wildcard tests/unit/*.c)))

# Short lines unless V=1 asks for the commands.
Q := $(if $(V),,@)
# Nor any at all in a quiet sub-make.
say = $(if $(V)$(findstring s,$(firstword -$(MAKEFLAGS))),:,printf '  %-8s %s\n')

.PHONY: all
all: $(OUT)/attune library

.PHONY: library
library: $(OUT)/libattune.a $(OUT)/libattune.so $(OUT)/attune.pc

.PHONY: objects
objects: $(OBJECTS)

# --- compiling -----------------------------------------------------------------------------

# Rebuilt only when the command line of the compiler changed.
$(OUT)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(subst ','\'',$(CC) $(ALL_CFLAGS))' | cmp -s - $@ || \
		echo '$(subst ','\'',$(CC) $(ALL_CFLAGS))' > $@

$(OUT)/obj/%.o: src/%.c $(OUT)/flags
	@mkdir -p $(@D)
	@$(say) CC $<
	$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# The list of lexicons, so that adding or removing one is noticed too.
$(OUT)/gen/lexicons: FORCE
	@mkdir -p $(@D)
	@echo '$(LEXICONS)' | cmp -s - $@ || echo '$(LEXICONS)' > $@

$(OUT)/gen/bundled_lexicons.c: scripts/bundle-lexicons $(OUT)/gen/lexicons $(LEXICONS)
	@$(say) BUNDLE lexicons/
	$(Q)scripts/bundle-lexicons $(LEXICONS) > $@.part && mv $@.part $@

# A bundled lexicon is one string literal, longer than ISO C promises to hold.
$(OUT)/obj/gen/%.o: $(OUT)/gen/%.c $(OUT)/flags
	@mkdir -p $(@D)
	@$(say) CC $<
	$(Q)$(CC) $(ALL_CFLAGS) -Wno-overlength-strings -MMD -MP -c -o $@ $<

$(OUT)/obj/tests/%.o: tests/unit/%.c $(OUT)/flags
	@mkdir -p $(@D)
	@$(say) CC $<
	$(Q)$(CC) $(ALL_CFLAGS) -Itests/unit -MMD -MP -c -o $@ $<

# The list of objects, so that what was built from more or fewer of them is built again.
$(OUT)/gen/objects: FORCE
	@mkdir -p $(@D)
	@echo '$(OBJECTS)' | cmp -s - $@ || echo '$(OBJECTS)' > $@

# --- linking -------------------------------------------------------------------------------

$(OUT)/attune: $(MAIN_OBJECT) $(OBJECTS) $(OUT)/gen/objects
	@$(say) LINK $@
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $(filter %.o,$^) $(LIBS)

# One relocatable object in which every hidden symbol is made local: only attune_* remains.
$(OUT)/libattune.a: $(LIBRARY_OBJECTS) $(OUT)/gen/objects
	@$(say) AR $@
	$(Q)$(LD) -r -o $(OUT)/libattune.o $(filter %.o,$^)
	$(Q)$(OBJCOPY) --localize-hidden --remove-section='.gnu.*lto_*' $(OUT)/libattune.o
	$(Q)rm -f $@
	$(Q)$(AR) rcs $@ $(OUT)/libattune.o

$(OUT)/libattune.so.$(SONAME_VERSION): $(LIBRARY_OBJECTS) $(OUT)/gen/objects
	@$(say) LINK $@
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -shared -Wl,-soname,libattune.so.$(SONAME_VERSION) \
		-o $@ $(filter %.o,$^) $(LIBS)

$(OUT)/libattune.so: $(OUT)/libattune.so.$(SONAME_VERSION)
	$(Q)ln -sf libattune.so.$(SONAME_VERSION) $@

# The folders may be given at `make install` only, so it is written again each time.
$(OUT)/attune.pc: scripts/attune.pc.in FORCE
	@mkdir -p $(@D)
	@sed -e 's|@prefix@|$(prefix)|' -e 's|@libdir@|$(libdir)|' \
		-e 's|@includedir@|$(includedir)|' -e 's|@version@|$(VERSION)|' \
		-e 's|@packages@|$(PACKAGES)|' $< > $@

# --- tests ---------------------------------------------------------------------------------

CHECK_CFLAGS = $(shell $(PKG_CONFIG) --cflags check)
CHECK_LIBS = $(shell $(PKG_CONFIG) --libs check)

# Tests link against the archive of all objects and so see hidden symbols, unlike users.
$(OUT)/objects.a: $(OBJECTS) $(OUT)/gen/objects
	$(Q)rm -f $@
	$(Q)$(AR) rcs $@ $(filter %.o,$^)

$(OUT)/tests/%: $(OUT)/obj/tests/%.o $(TEST_SUPPORT) $(OUT)/objects.a
	@mkdir -p $(@D)
	@$(say) LINK $@
	$(Q)$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(CHECK_LIBS) $(LIBS) $(LOADED_LIBS)

.PHONY: unit
unit: $(TEST_PROGRAMS)
	@tests/run-unit $(TEST_PROGRAMS)

.PHONY: golden
golden: $(OUT)/attune
	tests/golden/run $(OUT)/attune $(CASES)

# What a machine must do before tests/check can start.
.PHONY: testable
testable: all $(TEST_PROGRAMS)

.PHONY: check
check: testable
	+@$(MAKE) --no-print-directory SAN=1 testable
	+@$(if $(ATTUNE_FROM_TARBALL),true,$(MAKE) --no-print-directory fuzz-programs)
	@tests/check $(BUILD)

.PHONY: valgrind
valgrind: $(TEST_PROGRAMS)
	CK_FORK=no tests/run-unit --under \
		'valgrind -q --leak-check=full --error-exitcode=99' $(TEST_PROGRAMS)

# Compiled afresh by both compilers, each with every warning an error.
.PHONY: lint
lint:
	+@status=0; \
	for compiler in gcc clang; do \
		$(MAKE) --no-print-directory -k -s BUILD=$(BUILD)/$$compiler CC=$$compiler WERROR=1 testable \
			|| status=1; \
	done; \
	scripts/lint $(BUILD) $(STANDARD) $(ALL_CPPFLAGS) -Itests/unit $(CHECK_CFLAGS) $(WARNINGS) && \
		exit $$status

.PHONY: format
format:
	grep -L '[Gg]enerated by' $$(find src tests -name '*.[ch]') | xargs clang-format -i

.PHONY: coverage
coverage:
	+@$(MAKE) --no-print-directory -s BUILD=$(BUILD)/coverage CFLAGS='-O0 -g --coverage' unit
	@scripts/coverage $(BUILD)/coverage/obj

# --- fuzzing -------------------------------------------------------------------------------

# What libFuzzer found stays in $(BUILD)/fuzz/found; cure it and keep it in tests/fuzz/inputs.
SECONDS ?= 60
FUZZ_CC ?= clang
FUZZERS := $(basename $(notdir $(wildcard tests/fuzz/fuzz_*.c)))

$(OUT)/fuzzers/%: tests/fuzz/%.c tests/fuzz/fuzz_reader.h $(OUT)/objects.a
	@mkdir -p $(@D)
	@$(say) LINK $@
	$(Q)$(CC) $(ALL_CFLAGS) -fsanitize=fuzzer $(ALL_LDFLAGS) -o $@ $(filter-out %.h,$^) $(LIBS) \
		$(LOADED_LIBS)

.PHONY: fuzz fuzz-programs fuzzers
fuzz: fuzz-programs
	tests/fuzz/run --keep $(BUILD) $(SECONDS) $(TARGETS)

# Sanitizers make for slow programs, optimization for slow compiling: -O1 is quick at both.
fuzz-programs:
	+@$(MAKE) --no-print-directory FUZZ=1 CC='$(FUZZ_CC)' CFLAGS='-O1 -g' fuzzers

fuzzers: $(FUZZERS:%=$(OUT)/fuzzers/%)

# --- using ---------------------------------------------------------------------------------

.PHONY: demo
demo: $(OUT)/attune
	$(OUT)/attune count --to table corpora/demo

BENCH_TOOLS := $(OUT)/bench/make_corpus $(OUT)/bench/bench

$(OUT)/bench/%: tests/bench/%.c $(OUT)/flags
	@mkdir -p $(@D)
	@$(say) CC $<
	$(Q)$(CC) $(ALL_CFLAGS) -o $@ $< -lm

.PHONY: bench
bench: release $(BENCH_TOOLS)
	tests/bench/run $(RELEASE)/attune $(OUT)/bench $(BENCH)

# --- releasing -----------------------------------------------------------------------------

# Compiled to count what it runs, run by scripts/train, and compiled again, laid out by the counts.
# Both in the same folder: gcc finds the counts of a static function by the path of its object.
RELEASE := $(OUT)/release
RELEASED_FROM := $(LIBRARY_SOURCES) $(COMMAND_SOURCES) $(wildcard src/main.c src/*.h src/*/*.h) \
	$(LEXICONS) scripts/bundle-lexicons

# A compiler that cannot gets no profile, and says so. Run by the shell.
can_profile = for options in '$(PROFILED_generate)' '$(PROFILED_use)'; do \
	echo 'int main(void) { return 0; }' | $(CC) $$options -Werror -x c -o $(@D)/probe - || exit; \
	done > $(@D)/probe.log 2>&1

# Holds what PROFILED is for this compiler. Only the line of the sub-make runs under `make -n` too.
$(RELEASE)/profile: $(RELEASED_FROM) scripts/train $(OUT)/bench/make_corpus $(OUT)/flags
	$(Q)rm -rf $(@D) && mkdir -p $(@D)
	$(Q)if ($(can_profile)); then \
		echo use > $@.part; \
	else \
		echo '$(CC) takes no profile as gcc writes it: $(@D) is built as $(OUT) is'; \
		echo none > $@.part; \
	fi
	+$(Q)grep -qs none $@.part || $(MAKE) --no-print-directory PROFILED=generate $(@D)/attune
	$(Q)grep -q none $@.part || \
		{ $(say) TRAIN $(@D)/attune && scripts/train $(@D)/attune $(OUT)/bench/make_corpus; }
	$(Q)mv $@.part $@

# Where there is no profile yet, `make -n` tells of what one is made for.
profiled = $$(cat $(RELEASE)/profile 2>/dev/null || echo use)

.PHONY: release
release: $(RELEASE)/profile
	+$(Q)$(MAKE) --no-print-directory PROFILED=$(profiled) all

# --- installing ----------------------------------------------------------------------------

MAN_PAGES := $(OUT)/man/attune.1
COMPLETIONS := $(OUT)/completion/attune.bash $(OUT)/completion/_attune

# The program writes them from the tables that it reads its command line with.
$(OUT)/man/attune.1: $(OUT)/attune
	@mkdir -p $(@D)
	$(Q)$< help --man > $@

$(OUT)/completion/attune.bash: $(OUT)/attune
	@mkdir -p $(@D)
	$(Q)$< help --completion bash > $@

$(OUT)/completion/_attune: $(OUT)/attune
	@mkdir -p $(@D)
	$(Q)$< help --completion zsh > $@

.PHONY: install
install: release
	+$(Q)$(MAKE) --no-print-directory PROFILED=$(profiled) install-built

.PHONY: install-built
install-built: all $(MAN_PAGES) $(COMPLETIONS)
	$(INSTALL) -d $(DESTDIR)$(bindir) $(DESTDIR)$(libdir) $(DESTDIR)$(includedir) \
		$(DESTDIR)$(pkgconfigdir) $(DESTDIR)$(mandir)/man1 $(DESTDIR)$(mandir)/man3 \
		$(DESTDIR)$(bashcompdir) \
		$(DESTDIR)$(zshcompdir)
	$(INSTALL) -m 755 $(OUT)/attune $(DESTDIR)$(bindir)/attune
	$(INSTALL) -m 644 $(OUT)/libattune.a $(OUT)/libattune.so.$(SONAME_VERSION) $(DESTDIR)$(libdir)
	ln -sf libattune.so.$(SONAME_VERSION) $(DESTDIR)$(libdir)/libattune.so
	$(INSTALL) -m 644 src/attune.h $(DESTDIR)$(includedir)/attune.h
	$(INSTALL) -m 644 $(OUT)/attune.pc $(DESTDIR)$(pkgconfigdir)/attune.pc
	$(INSTALL) -m 644 $(OUT)/man/attune.1 $(DESTDIR)$(mandir)/man1/attune.1
	$(INSTALL) -m 644 src/attune.3 $(DESTDIR)$(mandir)/man3/attune.3
	$(INSTALL) -m 644 $(OUT)/completion/attune.bash $(DESTDIR)$(bashcompdir)/attune
	$(INSTALL) -m 644 $(OUT)/completion/_attune $(DESTDIR)$(zshcompdir)/_attune
	for file in $(LEXICONS); do \
		$(INSTALL) -D -m 644 $$file $(DESTDIR)$(datadir)/attune/$$file || exit; \
	done

.PHONY: uninstall
uninstall:
	rm -f $(DESTDIR)$(bindir)/attune $(DESTDIR)$(includedir)/attune.h \
		$(addprefix $(DESTDIR)$(libdir)/libattune,.a .so .so.$(SONAME_VERSION)) \
		$(DESTDIR)$(pkgconfigdir)/attune.pc $(DESTDIR)$(mandir)/man1/attune.1 \
		$(DESTDIR)$(mandir)/man3/attune.3 $(DESTDIR)$(bashcompdir)/attune \
		$(DESTDIR)$(zshcompdir)/_attune
	rm -rf $(DESTDIR)$(datadir)/attune

# --- giving away ---------------------------------------------------------------------------

DIST := attune-$(VERSION)

.PHONY: dist
dist:
	scripts/make-tarball $(DIST) $(BUILD)

.PHONY: distcheck
distcheck:
	scripts/check-tarball --all $(BUILD)

# --- housekeeping --------------------------------------------------------------------------

.PHONY: clean
clean:
	rm -rf $(BUILD)

.PHONY: help
help:
	@echo 'all        the program and the library, in $(BUILD)/'
	@echo 'demo       the table of corpora/demo'
	@echo 'check      every test, twice: plain, and with the address and undefined sanitizers'
	@echo 'unit       the unit tests alone; TESTS="test_x test_y" for some of them'
	@echo 'golden     the golden tests alone; CASES="part-of-a-name" for some of them'
	@echo 'lint       compilers, linters, layers, symbols, layout'
	@echo 'format     lay out the sources'
	@echo 'release    what is installed: built twice, the second time by a profile of the first'
	@echo 'bench      speed and memory of the release, beside wc and grep'
	@echo 'fuzz       libFuzzer on every reader and more, SECONDS=60 each; TARGETS="fuzz_feed"'
	@echo 'valgrind   the unit tests under valgrind'
	@echo 'coverage   lines reached by the unit tests, by file'
	@echo 'install    below prefix=$(prefix), DESTDIR in front of it; uninstall'
	@echo 'dist       $(DIST).tar.gz; distcheck builds, installs and tests what is in it'
	@echo 'clean      remove $(BUILD)/'
	@echo
	@echo 'FOLDERS="base text" builds only those folders of src/; SAN=1 with sanitizers;'
	@echo 'V=1 shows the commands.'

.PHONY: FORCE
FORCE:

# Kept: the objects of the test programs, which make would take for intermediate.
.SECONDARY:
.DELETE_ON_ERROR:

-include $(OBJECTS:.o=.d) $(MAIN_OBJECT:.o=.d) $(TESTS:%=$(OUT)/obj/tests/%.d) \
	$(TEST_SUPPORT:.o=.d)
