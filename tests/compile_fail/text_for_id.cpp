// error: conversion from 'const std::string'.* to .*AgencyId
#include <string>

#include "cchc/id.hpp"

void guess(const std::string& text) {
#ifdef CCHC_RIGHT
  const cchc::AgencyId agency{text};
#else
  const cchc::AgencyId agency = text;
#endif
  (void)agency;
}
