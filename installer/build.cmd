@echo off
rem Makes in installer\dist, from target\lib, an application image with its own Java and an installer of that image
rem (.msi, which needs the WiX tools). "workbench installer" calls it with JAVA_HOME set.
setlocal
pushd "%~dp0.."
for /f "tokens=3 delims=<>" %%V in ('findstr /b /c:"  <version>" pom.xml') do set "VERSION=%%V"
for /f "delims=." %%V in ('call "%JAVA_HOME%\bin\jpackage.exe" --version') do set "MAJOR=%%V"
set COMMON=@installer\common.args --app-version %VERSION% --icon installer\naf-workbench.ico
set JAVA_OPTIONS=
if %MAJOR% GEQ 24 set JAVA_OPTIONS=--java-options --enable-native-access=ALL-UNNAMED --java-options --sun-misc-unsafe-memory-access=allow
if exist installer\dist rmdir /s /q installer\dist
"%JAVA_HOME%\bin\jpackage.exe" %COMMON% @installer\image.args --add-launcher naf-workbench-cli=installer\windows-console.properties %JAVA_OPTIONS%
if errorlevel 1 goto end
"%JAVA_HOME%\bin\jpackage.exe" %COMMON% @installer\windows.args --app-image installer\dist\naf-workbench
:end
set STATUS=%ERRORLEVEL%
popd
exit /b %STATUS%
