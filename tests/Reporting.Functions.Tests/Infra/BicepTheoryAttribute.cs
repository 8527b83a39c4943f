namespace Reporting.Functions.Tests.Infra;

/// <summary>A test that needs Bicep's command line: skipped where there is no package of it, except in CI, where a skip would be a
/// failure.</summary>
public sealed class BicepTheoryAttribute : TheoryAttribute
{
    private const string HowToGetIt = "needs Bicep's command line, which is restored with the test project on Linux with x64 processors only";

    public BicepTheoryAttribute()
    {
        if (!BicepCli.IsHere && Environment.GetEnvironmentVariable("CI") != "true") Skip = HowToGetIt;
    }
}
