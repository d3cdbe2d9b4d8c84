#!/usr/bin/env bash
# Makes in installer/dist, from target/lib, an application image with its own Java and a package of that
# image (.deb on Linux, .dmg on macOS). `./workbench installer` calls it with JAVA_HOME set.
set -euo pipefail
cd "$(dirname "$0")/.."

jpackage=$JAVA_HOME/bin/jpackage
version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' pom.xml)
if [ "$(uname -s)" = Darwin ]; then
  system=macos
  image=installer/dist/naf-workbench.app
  icon=installer/naf-workbench.icns
  version=${version/#0./1.} # macOS knows no version 0
else
  system=linux
  image=installer/dist/naf-workbench
  icon=installer/naf-workbench.png
fi
common=(@installer/common.args --app-version "$version" --icon "$icon")

java_options=()
java_major=$("$jpackage" --version | cut -d . -f 1)
if [ "$java_major" -ge 24 ]; then
  java_options=(--java-options --enable-native-access=ALL-UNNAMED
    --java-options --sun-misc-unsafe-memory-access=allow)
fi

rm -rf installer/dist
"$jpackage" "${common[@]}" @installer/image.args ${java_options[@]+"${java_options[@]}"}
# gzip, because xz takes minutes and gains little: most of the content is compressed already.
DPKG_DEB_COMPRESSOR_TYPE=gzip "$jpackage" "${common[@]}" "@installer/$system.args" --app-image "$image"
du -sh installer/dist/*
