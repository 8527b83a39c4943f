namespace Reporting.EndToEnd.Tests.Support;

/// <summary>A test that needs a browser: skipped where none is installed, except in CI, where it then fails.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    private const string HowToGetIt = "needs Chromium: install Debian's chromium, or Chrome from its own site";

    public ChromiumFactAttribute()
    {
        if (Chromium.Program is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = HowToGetIt;
        }
    }
}
