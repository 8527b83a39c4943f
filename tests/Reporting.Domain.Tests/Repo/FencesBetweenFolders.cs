using System.Text.RegularExpressions;

namespace Reporting.Domain.Tests.Repo;

public sealed class FencesBetweenFolders
{
    private const string Domain = "functions/Reporting.Domain/";
    private const string App = "functions/Reporting.Functions/";

    [Fact]
    public void The_domain_references_nothing()
    {
        var project = File.ReadAllText(Repository.PathOf(Domain + "Reporting.Domain.csproj"));

        Assert.DoesNotMatch("(Package|Project|Framework)?Reference Include", project);
    }

    [Theory]
    [InlineData(@"\bAzure\b")]
    [InlineData("ClosedXML")]
    [InlineData(@"System\.IO|\b(File|Directory|Stream)\.")]
    [InlineData(@"System\.Net|HttpClient")]
    [InlineData(@"TimeProvider|\basync\b|Environment\.(?!NewLine)")]
    public void The_domain_knows_no_cloud_no_Excel_no_file_and_no_clock(string words) => Repository.HasNone(Naming(words, Domain));

    [Theory]
    //          words                       may be named under
    [InlineData(@"Azure\.Data\.Tables",     App + "Storage/")]
    [InlineData(@"Azure\.Storage\.Blobs",   App + "Storage/", App + "Validate/ValidateReportFunction.cs", "functions/Reporting.LocalHost/")]   // the trigger binds a client; LocalHost plays the platform that does so
    [InlineData("ClosedXML",                App + "Workbooks/", "functions/Reporting.LocalHost/Demo/")]                                       // the demo plays the person with Excel
    [InlineData(@"OpenTelemetry|Azure\.Monitor", App + "Telemetry/")]
    public void A_library_is_named_only_in_the_folder_that_hides_it(string words, params string[] allowed) =>
        Repository.HasNone(Naming(words, "functions/").Where(place => !allowed.Any(folder => place.StartsWith(folder, StringComparison.Ordinal))));

    [Fact]
    public void Time_and_identity_are_arguments() =>
        Repository.HasNone(Naming(@"DateTime\.(Now|UtcNow|Today)|DateTimeOffset\.(Now|UtcNow)|Guid\.NewGuid", "functions/"));

    [Fact]
    public void The_real_clock_is_asked_only_where_the_code_says_why() =>
        Repository.HasNone(Sources("functions/").SelectMany(path =>
        {
            var lines = Repository.Lines(path).ToList();
            return Enumerable.Range(0, lines.Count)
                .Where(i => lines[i].Contains("TimeProvider.System.GetUtcNow", StringComparison.Ordinal) && !lines[i].Contains("//", StringComparison.Ordinal))
                .Where(i => i == 0 || !lines[i - 1].Contains("//", StringComparison.Ordinal))
                .Select(i => $"{path}:{i + 1}: {lines[i].Trim()}");
        }));

    [Fact]
    public void A_fence_is_not_empty_ground()
    {
        Assert.NotEmpty(Naming(@"Azure\.Data\.Tables", App + "Storage/"));
        Assert.NotEmpty(Naming("ClosedXML", App + "Workbooks/"));
    }

    /// <returns>Path, line and text of each line that names what the pattern says, stand-ins left out.</returns>
    private static IEnumerable<string> Naming(string pattern, string folder) =>
        from path in Sources(folder)
        from line in Repository.Lines(path).Select((text, i) => (Text: text, Number: i + 1))
        where Regex.IsMatch(line.Text, pattern)
        select $"{path}:{line.Number}: {line.Text.Trim()}";

    private static IEnumerable<string> Sources(string folder) =>
        Repository.Files(folder, ".cs", ".razor").Where(path => !path.StartsWith("functions/standins/", StringComparison.Ordinal));
}
