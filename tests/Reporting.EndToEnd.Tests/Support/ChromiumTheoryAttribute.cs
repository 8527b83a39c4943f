namespace Reporting.EndToEnd.Tests.Support;

/// <summary>The same as <see cref="ChromiumFactAttribute"/>, for a decision table.</summary>
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = new ChromiumFactAttribute().Skip;
}
