# feiten - facts from Dutch reports.  make demo | make test | make | make help

export LC_ALL := C
CC      ?= cc
CFLAGS  ?= -O3 -g
PREFIX  ?= /usr/local
BUILD   ?= build
VERSION := 0.2.0

# What libfeiten needs, what it loads when a document needs it (src/base/late.h), and what only the command needs besides.
LIB_PKGS := libpcre2-8 libutf8proc libcrypto
LATE_PKGS := libxml-2.0 libarchive
CMD_PKGS := jansson libuv libseccomp

WARN := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla \
        -Wpointer-arith -Wwrite-strings -Wundef
CPPFLAGS += -Isrc -I$(BUILD) -D_GNU_SOURCE -DPCRE2_CODE_UNIT_WIDTH=8 -DFEIT_VERSION='"$(VERSION)"' \
            -DFEIT_LIBEXECDIR='"$(PREFIX)/libexec/feiten"'
pkgs      = $(shell pkg-config --$(1) $(2))
ALL_CFLAGS = -std=c11 $(WARN) $(CFLAGS) $(CPPFLAGS) $(call pkgs,cflags,$(LIB_PKGS) $(LATE_PKGS) $(CMD_PKGS)) -MMD -MP

# Of libcrypto only the digests are used: a few objects of its archive, where that is installed. To load and tie the whole
# shared library took 2.8 of the 8.0 million instructions of a run on one line.
CRYPTO := $(or $(filter /%,$(shell $(CC) -print-file-name=libcrypto.a)),-lcrypto)
LDLIBS    += $(patsubst -lcrypto,$(CRYPTO),$(call pkgs,libs,$(LIB_PKGS) $(CMD_PKGS))) -lm

# The addresses in constant tables, 53,000 of them, are tied with a bit each instead of an entry of 24 bytes.
LDFLAGS   += -Wl,-z,pack-relative-relocs

# The name under which programs load a shared library: the one that the linker would record.
soname = $(or $(shell readelf -d "$$($(CC) -print-file-name=$(1).so)" 2>/dev/null | sed -n 's/.*(SONAME).*\[\(.*\)\].*/\1/p'),$(1).so)
LIBXML2 := $(call soname,libxml2)
LIBARCHIVE := $(call soname,libarchive)
CPPFLAGS += -DFEIT_LIBXML2='"$(LIBXML2)"' -DFEIT_LIBARCHIVE='"$(LIBARCHIVE)"'

# The library is everything but the command's own folders. The PDF helper is a program of its own.
CMD_SRC := src/main.c $(wildcard src/cmd/*.c src/batch/*.c src/store/*.c)
LIB_SRC := $(filter-out $(CMD_SRC),$(wildcard src/*.c src/base/*.c src/doc/*.c src/ingest/*.c src/normalise/*.c \
           src/extract/*.c src/extract/rules/*.c src/extract/measures/*.c src/link/*.c src/emit/*.c))
LEXICONS := $(sort $(wildcard src/extract/lexicon/*.tsv)) $(BUILD)/gen/wetwoord.tsv
RULE_SRC := $(sort $(wildcard src/extract/*.[ch] src/extract/*/*.[ch] src/extract/*.tsv src/extract/*/*.tsv))
GEN_SRC  := $(BUILD)/gen/lexicon.c $(BUILD)/gen/digest.c $(BUILD)/gen/wetten.c
GEN_HDR  := $(BUILD)/gen/lexicon_ids.h
LIB_OBJ  := $(LIB_SRC:%.c=$(BUILD)/%.o) $(GEN_SRC:%.c=%.o)
EMBEDDED := $(sort $(wildcard src/emit/feiten.* tests/specs/*.spec tests/links/*.spec))
CMD_OBJ  := $(CMD_SRC:%.c=$(BUILD)/%.o) $(BUILD)/gen/embedded.o
TEST_SRC := $(wildcard tests/test_*.c)
TEST_BIN := $(TEST_SRC:tests/%.c=$(BUILD)/%)

# make V=1 shows the compiler's command lines.
Q := $(if $(V),,@)

all: $(BUILD)/feiten $(BUILD)/feiten-pdf $(BUILD)/feiten.1 $(BUILD)/feiten.pc

$(BUILD)/feiten.1: src/feiten.1.scd
	@mkdir -p $(@D)
	$(Q)scdoc <$< >$@.tmp && mv $@.tmp $@

$(BUILD)/feiten.pc: src/feiten.pc.in Makefile
	@mkdir -p $(@D)
	$(Q)sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@VERSION@|$(VERSION)|' -e 's|@REQUIRES@|$(LIB_PKGS)|' $< >$@

$(BUILD)/feiten: $(CMD_OBJ) $(BUILD)/libfeiten.a
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

# A program of its own, because poppler is under the GPL; the library and the command never link with it.
HELPER_CFLAGS = $(filter-out -fsanitize% -fno-sanitize%,$(CFLAGS)) # they need more memory than its limit
HELPER_SRC := $(wildcard src/ingest/pdf-helper/*.c)
$(BUILD)/feiten-pdf: $(HELPER_SRC) $(wildcard src/ingest/pdf-helper/*.h)
	@mkdir -p $(@D)
	$(Q)$(CC) -std=c11 $(WARN) $(HELPER_CFLAGS) -D_GNU_SOURCE $(call pkgs,cflags,poppler-glib libseccomp) -o $@ \
	  $(HELPER_SRC) $(LDFLAGS) -Wl,--export-dynamic-symbol='cms*' $(call pkgs,libs,poppler-glib libseccomp)

$(BUILD)/libfeiten.a: $(LIB_OBJ)
	$(Q)rm -f $@
	$(Q)ar rcs $@ $^

$(BUILD)/%.o: %.c | $(GEN_HDR)
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(BUILD)/gen/%.o: $(BUILD)/gen/%.c | $(GEN_HDR)
	$(Q)$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(BUILD)/gen/lexicon.c: scripts/lexicon.awk $(LEXICONS)
	@mkdir -p $(@D)
	awk -v want=table -f $^ > $@.tmp && mv $@.tmp $@

$(GEN_HDR): scripts/lexicon.awk $(LEXICONS)
	@mkdir -p $(@D)
	awk -v want=ids -f $^ > $@.tmp && mv $@.tmp $@

# The names of laws: a trie over words, and the words as a lexicon.
$(BUILD)/gen/wetten.c: scripts/wetten.awk src/extract/wetten.tsv
	@mkdir -p $(@D)
	@awk -v want=table -f $^ > $@.tmp && mv $@.tmp $@

$(BUILD)/gen/wetwoord.tsv: scripts/wetten.awk src/extract/wetten.tsv
	@mkdir -p $(@D)
	@awk -v want=words -f $^ > $@.tmp && mv $@.tmp $@

$(BUILD)/gen/embedded.c: scripts/embed.awk $(EMBEDDED)
	@mkdir -p $(@D)
	@awk -f $^ > $@.tmp && mv $@.tmp $@

# The two other forms of the RELAX NG schema.
schemas:
	trang src/emit/feiten.rnc src/emit/feiten.rng
	trang src/emit/feiten.rnc src/emit/feiten.xsd

# The word list as a table of hashes, linked into the library (src/normalise/words.c).
WORD_LIST ?= /usr/share/dict/dutch
$(BUILD)/gen/words.bin: scripts/wordlist.c src/normalise/word_hash.h $(WORD_LIST)
	@mkdir -p $(@D)
	$(CC) -std=c11 $(WARN) $(CFLAGS) -Isrc -o $(BUILD)/gen/wordlist $<
	$(BUILD)/gen/wordlist < $(WORD_LIST) > $@.tmp && mv $@.tmp $@

$(BUILD)/src/normalise/words.o: CPPFLAGS += -DFEIT_WORD_FILE='"$(BUILD)/gen/words.bin"'
$(BUILD)/src/normalise/words.o: $(BUILD)/gen/words.bin

$(BUILD)/gen/digest.c: $(RULE_SRC)
	@mkdir -p $(@D)
	@d=$$(cat $^ | sha256sum | cut -c1-16); \
	printf 'const char *feit_rules_digest(void);\nconst char *feit_rules_digest(void)\n{\n\treturn "%s";\n}\n' $$d > $@

$(BUILD)/test_%: tests/test_%.c $(BUILD)/libfeiten.a | $(GEN_HDR)
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_CFLAGS) -o $@ $< $(BUILD)/libfeiten.a $(LDLIBS) $(call pkgs,libs,$(LATE_PKGS) criterion)

# Program, library, header, pkg-config file, man page and completion, under DESTDIR and PREFIX.
install: all
	install -d $(addprefix $(DESTDIR)$(PREFIX)/,bin libexec/feiten lib/pkgconfig include share/man/man1 share/bash-completion/completions share/feiten/cluster)
	install -m 755 $(BUILD)/feiten $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BUILD)/feiten-pdf $(DESTDIR)$(PREFIX)/libexec/feiten
	install -m 644 $(BUILD)/libfeiten.a $(DESTDIR)$(PREFIX)/lib
	sed 's|^prefix=.*|prefix=$(PREFIX)|' $(BUILD)/feiten.pc >$(DESTDIR)$(PREFIX)/lib/pkgconfig/feiten.pc
	install -m 644 src/feiten.h $(DESTDIR)$(PREFIX)/include
	install -m 755 $(addprefix scripts/cluster/,feiten.sbatch merge parallel.sh) $(DESTDIR)$(PREFIX)/share/feiten/cluster
	install -m 644 $(BUILD)/feiten.1 $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 src/cmd/completion.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/feiten

# ---- the two commands of the README ----

demo:
	@scripts/deps build
	@$(MAKE) --no-print-directory -j$$(nproc) all
	@scripts/demo $(BUILD)

test:
	@scripts/deps build test
	@$(MAKE) --no-print-directory -j$$(nproc) all $(TEST_BIN)
	@$(MAKE) --no-print-directory check

# ---- for developers ----

check: all $(TEST_BIN)
	@scripts/test $(BUILD) >$(BUILD)/test-summary.txt; status=$$?; cat $(BUILD)/test-summary.txt; exit $$status

# The same tests with address and undefined-behaviour sanitizers, in a build of their own.
SANITIZE := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined
asan:
	@scripts/deps build test
	@$(MAKE) --no-print-directory -j$$(nproc) BUILD=build/asan CFLAGS='$(SANITIZE)' check

# The damaged documents of test_hostile, 500 of each format instead of a handful.
mutations: all $(BUILD)/test_hostile
	FEIT_MUTATIONS=500 $(BUILD)/test_hostile --timeout 600

lint:
	@scripts/deps lint
	@scripts/lint

bench:
	@scripts/deps build bench
	@$(MAKE) --no-print-directory -j$$(nproc) all
	@scripts/bench/run $(BUILD)

# Coverage-guided fuzzing of the whole pipeline for FUZZ_SECONDS, from corpus/ and the tests' sentences as seeds.
FUZZ_SECONDS ?= 60
fuzz:
	@scripts/deps build fuzz
	@$(MAKE) --no-print-directory -j$$(nproc) BUILD=build/fuzz CC=clang CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined' \
	build/fuzz/libfeiten.a
	clang -O1 -g -fsanitize=fuzzer,address,undefined $(CPPFLAGS) -Ibuild/fuzz -o build/fuzz/fuzz_extract tests/fuzz/fuzz_extract.c \
	build/fuzz/libfeiten.a $(LDLIBS)
	@mkdir -p build/fuzz/corpus
	build/fuzz/fuzz_extract -max_total_time=$(FUZZ_SECONDS) -max_len=8192 -timeout=10 -artifact_prefix=build/fuzz/ build/fuzz/corpus corpus \
	tests/specs tests/links tests/clauses

# GNU parallel; and a real Slurm with two nodes on this machine, one of which fails; needs slurmctld, slurmd, slurm-client and munge.
test-cluster:
	@scripts/deps build cluster
	@$(MAKE) --no-print-directory -j$$(nproc) all
	@scripts/cluster/test-parallel $(BUILD)/feiten
	@scripts/cluster/test-two-nodes $(BUILD)/feiten

# Regenerates extracted/ from corpus/; read its diff line by line before you commit it.
extracted: all
	@scripts/extract-corpus $(BUILD) extracted

format:
	clang-format -i $$(git ls-files -co --exclude-standard 'src/*.[ch]' 'tests/*.[ch]')

clean:
	rm -rf $(BUILD)

.PHONY: test-cluster mutations install schemas fuzz all demo test check asan lint bench extracted format clean
-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
