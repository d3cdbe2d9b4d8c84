@echo off
rem Builds NAF Workbench if needed and starts it; "workbench --help" lists the commands.
rem
rem   workbench               the window
rem   workbench test          the whole test suite (more arguments go to Maven)
rem   workbench installer     an application image and an installer in installer\dist
rem   workbench COMMAND ...   any command of the program; relative paths are the caller's
rem
rem Standard output belongs to the program; what this script has to say goes to standard error.
setlocal
if "%~2"=="--help" if "%~1"=="test" (
  echo Usage: workbench test [ARGUMENT...]
  echo Run the whole test suite. Arguments go to Maven, such as "-Dtest=NAME" for one test class.
  exit /b 0
)
if "%~2"=="--help" if "%~1"=="installer" (
  echo Usage: workbench installer
  echo Make an application image with its own Java, and an installer of it, in installer\dist.
  exit /b 0
)
set "ROOT=%~dp0"
call :find_java
if not defined JDK (
  echo workbench: needs a Java development kit, version 17 or newer; to go on, type: winget install EclipseAdoptium.Temurin.21.JDK 1>&2
  exit /b 2
)
set "JAVA_HOME=%JDK%"

if "%~1"=="test" (
  rem The parameters one by one would be split at "=".
  for /f "tokens=1*" %%A in ("%*") do call :maven verify %%B
  exit /b
)
call :build
if errorlevel 1 (
  echo workbench: the build failed, see above 1>&2
  exit /b 1
)
if "%~1"=="installer" (
  call "%ROOT%installer\build.cmd"
  exit /b
)

set FLAGS=-Dfile.encoding=UTF-8
if %MAJOR% GEQ 24 set FLAGS=%FLAGS% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
if "%~1"=="screenshot" set FLAGS=%FLAGS% -Dglass.platform=Monocle -Dmonocle.platform=Headless -Dheadless.geometry=1920x1080 -Dprism.order=sw -Dprism.text=t2k -Djava.awt.headless=true
set "WORKBENCH_LAUNCHER=%~f0"
"%JDK%\bin\java.exe" %FLAGS% -cp "%ROOT%target\lib\*" io.github.nafworkbench.cli.Main %*
exit /b

rem Sets JDK and MAJOR to the first kit that will do.
:find_java
set JDK=
call :take_java "%JAVA_HOME%"
if defined JDK exit /b
for /f "delims=" %%J in ('where javac.exe 2^>nul') do call :take_java "%%~dpJ.."
if defined JDK exit /b
for /d %%J in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\zulu-*" "%USERPROFILE%\.jdks\*") do call :take_java "%%~J"
exit /b

rem Takes the kit in folder %1 if it is new enough and none was taken before.
:take_java
if defined JDK exit /b
if not exist "%~1\bin\javac.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "MAJOR=%%~V"
for /f "delims=.-+" %%V in ("%MAJOR%") do set "MAJOR=%%V"
if %MAJOR% GEQ 17 set "JDK=%~f1"
exit /b

rem Builds unless the last build is newer than everything it was made from.
:build
powershell -NoProfile -Command "$b = Get-Item '%ROOT%target\built' -ErrorAction SilentlyContinue; if (-not $b) { exit 1 }; Set-Location -LiteralPath '%ROOT%'; $n = Get-ChildItem pom.xml, src\main, assets, sample-data -Recurse -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTime -gt $b.LastWriteTime } | Select-Object -First 1; if ($n) { exit 1 }"
if not errorlevel 1 exit /b 0
echo workbench: building (the first time it downloads about 250 MB) ... 1>&2
if exist "%ROOT%target\lib" rmdir /s /q "%ROOT%target\lib"
call :maven -q -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2
if errorlevel 1 exit /b 1
copy /y "%ROOT%target\naf-workbench.jar" "%ROOT%target\lib\naf-workbench.jar" >nul
if errorlevel 1 exit /b 1
type nul > "%ROOT%target\built"
exit /b 0

:maven
pushd "%ROOT%"
call mvnw.cmd -B -ntp %*
set STATUS=%ERRORLEVEL%
popd
exit /b %STATUS%
