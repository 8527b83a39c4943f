namespace Reporting.Functions.Tests.Support;

/// <summary>A test that takes minutes: CI runs it, and whoever asks for it.</summary>
public sealed class LongFactAttribute : FactAttribute
{
    private const string HowToRunIt = "takes minutes: run it with the environment variable LONG_TESTS set to true";

    public LongFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("LONG_TESTS") != "true") Skip = HowToRunIt;
    }
}
