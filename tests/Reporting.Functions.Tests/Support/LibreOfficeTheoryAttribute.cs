namespace Reporting.Functions.Tests.Support;

/// <summary>A table of tests that need LibreOffice, skipped as <see cref="LibreOfficeFactAttribute"/> says.</summary>
public sealed class LibreOfficeTheoryAttribute : TheoryAttribute
{
    public LibreOfficeTheoryAttribute() => Skip = new LibreOfficeFactAttribute().Skip;
}
