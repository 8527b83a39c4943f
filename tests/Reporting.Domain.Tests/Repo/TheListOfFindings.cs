using System.Globalization;
using System.Text;
using Reporting.Domain.Reports;

namespace Reporting.Domain.Tests.Repo;

/// <summary>The page that lists every finding is what the catalogue says.</summary>
public sealed class TheListOfFindings
{
    private const string Page = "functions/findings.md";

    [Fact]
    public void Is_the_catalogue()
    {
        var (path, expected) = (Repository.PathOf(Page), Render());
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, expected);
            Assert.Fail($"{Page} is rewritten. Read the difference, then run without UPDATE_GOLDEN.");
        }

        Assert.True(
            File.ReadAllText(path).ReplaceLineEndings("\n") == expected,
            $"{Page} is not what FindingKinds says. To refresh it: UPDATE_GOLDEN=1 dotnet test tests/Reporting.Domain.Tests (that run still fails), then look at the difference.");
    }

    [Fact]
    public void Is_linked_from_the_readme() => Assert.Contains($"({Page})", File.ReadAllText(Repository.PathOf("README.md")), StringComparison.Ordinal);

    [Fact]
    public void Is_the_list_in_the_API_document_too()
    {
        var document = File.ReadAllText(Repository.PathOf("functions/Reporting.Functions/Api/openapi.json"));

        Assert.All(FindingKinds.All, kind => Assert.Contains($"\"{kind.Code}\"", document, StringComparison.Ordinal));
    }

    private static string Render()
    {
        var page = new StringBuilder("# Findings\n\nWhat can be said about a report, in the order in which a file is looked at. An error returns the report; a warning lets it in and is shown to the officer; a note says how something was understood. Programmes may make a warning of their own rules an error and the other way round. This page is made from `FindingKinds` by a test.\n\n");
        page.Append("| code | severity | Vietnamese | English |\n|---|---|---|---|\n");
        foreach (var kind in FindingKinds.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{kind.Code}` | {(kind.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" })} | {Row(kind.Said.Vi, kind.Mend.Vi)} | {Row(kind.Said.En, kind.Mend.En)} |\n");
        }

        return page.ToString();
    }

    private static string Row(string said, string mend) => $"{said} {mend}".Trim().Replace("|", "\\|", StringComparison.Ordinal);
}
