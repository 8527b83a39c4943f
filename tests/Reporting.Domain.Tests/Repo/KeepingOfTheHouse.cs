using System.Text.RegularExpressions;

namespace Reporting.Domain.Tests.Repo;

public sealed class KeepingOfTheHouse
{
    [Fact]
    public void Nothing_is_compiled_under_a_condition() =>
        Repository.HasNone(Everywhere(".cs").Where(path => Repository.Lines(path).Any(line => Regex.IsMatch(line, @"^\s*#(if|elif|else)\b"))));

    [Fact]
    public void Only_the_stand_ins_and_the_root_know_of_package_profiles()
    {
        // This file and its like must write the word to look for it.
        var profile = "Package" + "Profile";

        var elsewhere = Everywhere(".cs", ".razor", ".csproj", ".props", ".targets", ".json", ".sln")
            .Where(path => path.Contains('/', StringComparison.Ordinal) && !path.StartsWith("functions/standins/", StringComparison.Ordinal));
        Repository.HasNone(elsewhere.Where(path => Repository.Lines(path).Any(line => line.Contains(profile, StringComparison.Ordinal))));
    }

    [Fact]
    public void No_project_asks_for_the_profile_in_a_condition() =>
        Repository.HasNone(Everywhere(".csproj").Where(path => Repository.Lines(path).Any(line => Regex.IsMatch(line, "Condition=.*(Profile|standins)", RegexOptions.IgnoreCase))));

    // "resolved" holds the address of whatever registry the lock file was made with, which may be a private one.
    [Fact]
    public void Lock_files_of_npm_name_no_registry() =>
        Repository.HasNone(Everywhere("package-lock.json", "npm-shrinkwrap.json").Where(path => Repository.Lines(path).Any(line => line.Contains("\"resolved\"", StringComparison.Ordinal))));

    [Fact]
    public void No_file_is_one_that_everybody_fears() =>
        Repository.HasNone(Repository.Files("functions", ".cs").Where(path => Repository.Lines(path).Count() > 250));

    private static IEnumerable<string> Everywhere(params string[] endings) => Repository.Files(".", endings);
}
