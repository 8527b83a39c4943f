namespace Reporting.Functions.Tests.Support;

/// <summary>A test that needs LibreOffice: skipped where it is not installed, except in CI, where a skip would be a failure.</summary>
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    private const string HowToGetIt = "needs LibreOffice: install Debian's libreoffice-calc, or LibreOffice from its own site";

    public LibreOfficeFactAttribute()
    {
        if (LibreOffice.Program is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = HowToGetIt;
        }
    }
}
