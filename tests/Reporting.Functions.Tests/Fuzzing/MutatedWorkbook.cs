namespace Reporting.Functions.Tests.Fuzzing;

/// <summary>A workbook that something was done to.</summary>
/// <param name="Number">By which it can be made again.</param>
/// <param name="What">What was done.</param>
internal sealed record MutatedWorkbook(int Number, SeedWorkbook Seed, string What, BinaryData File)
{
    /// <summary>Whether it was made to ask for much.</summary>
    public bool IsSwollen { get; init; }
}
