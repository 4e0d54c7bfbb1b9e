#pragma once

// A function marked CCHC_CLONES is compiled once for each level of vector instructions, and the loader takes the one
// for the machine it runs on. The sanitizers' start-up comes after the loader's, so they get the plain one.
#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__)
#define CCHC_CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define CCHC_CLONES
#endif
