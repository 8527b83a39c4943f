namespace Reporting.Functions.Tests.Infra;

/// <summary>A test that runs the scripts of infra/: skipped where their programs are not, except in CI, where a skip would be a failure.</summary>
public sealed class ShellFactAttribute : FactAttribute
{
    private const string HowToGetIt = "needs bash, jq and curl in /usr/bin, where Debian's packages put them";

    public ShellFactAttribute()
    {
        var areHere = new[] { "bash", "jq", "curl" }.All(program => File.Exists($"/usr/bin/{program}"));
        if (!areHere && Environment.GetEnvironmentVariable("CI") != "true") Skip = HowToGetIt;
    }
}
