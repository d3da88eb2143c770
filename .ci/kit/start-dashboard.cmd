@echo off
rem Installs the dashboard for this user from the folder wheels beside this file, once, and starts it. It uses no network.
rem A workbook, or a folder of workbooks, that is dragged onto this file is opened.
setlocal disabledelayedexpansion
set "workbook="
if not "%~1"=="" set "workbook=%~f1"
pushd "%~dp0" || goto failed
set /p version=<version.txt
set "home=%LOCALAPPDATA%\burden-calculator\%version%"
set "own=%home%\Scripts\python.exe"
if exist "%home%\installed.txt" "%own%" -I -m burden --version >nul 2>nul && goto installed

set "check=import ensurepip, sys, sysconfig, venv; sys.exit(sysconfig.get_platform() != 'win-amd64' or sys.version_info[:2] not in [(3, 11), (3, 12), (3, 13)])"
rem The newer launcher would fetch a Python that is missing.
set "PYTHON_MANAGER_AUTOMATIC_INSTALL=false"
set "python="
for %%p in ("py -3.13" "py -3.12" "py -3.11" "python") do if not defined python call :try %%p
if not defined python goto nopython

echo Het dashboard wordt eenmalig geinstalleerd. Dit duurt enkele minuten; sluit dit venster niet.
echo The dashboard is being installed, once. This takes a few minutes; do not close this window.
%python% -I -m venv --clear "%home%" || goto failed
"%own%" -I -m pip --isolated install --quiet --disable-pip-version-check --no-index --find-links wheels -c constraints.txt burden-calculator || goto failed
type nul >"%home%\installed.txt" || goto failed

:installed
if defined workbook goto start
set "workbook=%USERPROFILE%\burden-calculator\voorbeeld.xlsx"
if exist "%workbook%" goto start
if not exist "%USERPROFILE%\burden-calculator" mkdir "%USERPROFILE%\burden-calculator" || goto failed
"%own%" -I -m burden new "%workbook%" || goto failed

:start
echo Dit venster sluiten stopt het dashboard. / Closing this window stops the dashboard.
"%own%" -I -m burden dashboard "%workbook%" || pause
popd
exit /b 0

:try
%~1 -I -c "%check%" >nul 2>nul && set "python=%~1"
exit /b 0

:nopython
echo.
echo Python 3.11, 3.12 of 3.13 (64 bits) staat niet op deze computer. Vraag uw beheerder om Python 3.13 (64 bits);
echo vaak staat het klaar in de softwarewinkel van uw organisatie. Open daarna dit bestand opnieuw.
echo.
echo Python 3.11, 3.12 or 3.13 (64-bit) is not on this computer. Ask your administrator for Python 3.13 (64-bit);
echo your organisation's software shop often has it ready. Then open this file again.
popd
pause
exit /b 1

:failed
echo.
echo Dit lukte niet. De melding hierboven zegt waarom; stuur die aan uw beheerder.
echo This did not work. The message above says why; send it to your administrator.
popd
pause
exit /b 1
