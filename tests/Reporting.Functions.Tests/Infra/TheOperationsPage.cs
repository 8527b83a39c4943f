using System.Diagnostics;
using System.Text.RegularExpressions;
using Reporting.Domain.Programmes;

namespace Reporting.Functions.Tests.Infra;

/// <summary>infra/README.md names files, commands, alerts and sums that are there.</summary>
public sealed class TheOperationsPage
{
    private static readonly string Page = InfraFile.Read("README.md");

    // Looked up in the reference of az and azd, 2026-11.
    private static readonly string[] Commands =
    [
        "az login", "az group create", "az group show", "az rest", "az role assignment create",
        "az ad app create", "az ad app credential delete", "az ad app credential list", "az ad app credential reset", "az ad app federated-credential create", "az ad app list",
        "az ad group show", "az ad sp create", "az ad sp show",
        "az eventgrid system-topic event-subscription create", "az keyvault secret set",
        "az identity show",
        "az functionapp keys list", "az functionapp keys set", "az functionapp restart", "az functionapp show",
        "az storage blob delete-batch", "az storage blob download", "az storage blob download-batch", "az storage blob list", "az storage blob undelete", "az storage blob upload",
        "az storage container immutability-policy delete", "az storage container immutability-policy lock", "az storage container immutability-policy show",
        "az storage entity delete", "az storage entity merge", "az storage entity query", "az storage message clear", "az storage message peek",
        "azd auth login", "azd deploy", "azd env get-value", "azd env get-values", "azd env new", "azd env select", "azd env set", "azd hooks run", "azd provision", "azd up",
    ];

    public static TheoryData<string> WithCommands => [.. InfraFile.Scripts().Append("README.md").Append("../.github/workflows/deploy.yml")];

    [Theory]
    [MemberData(nameof(WithCommands))]
    public void Every_command_exists(string path)
    {
        // Up to the first option, argument or sign: words in small letters.
        var used = Regex.Matches(InfraFile.Read(path), @"(?<=^|[\s`(])(?:az|azd(?: -C (?:infra|""\$infra""))?)((?: [a-z][a-z-]+)+)", RegexOptions.Multiline)
            .Select(match => (match.Value.StartsWith("azd", StringComparison.Ordinal) ? "azd" : "az") + match.Groups[1].Value).Distinct();

        Assert.Equal([], used.Where(command => !Commands.Any(known => command == known || command.StartsWith(known + " ", StringComparison.Ordinal))).Where(IsNoProse));
    }

    [Fact]
    public void Every_file_that_is_named_exists()
    {
        var named = Regex.Matches(Page, @"`((?:modules|hooks|operations)/[\w.-]*|[\w-]+\.bicep(?:param)?|azure\.yaml|local\.settings\.sample\.json)`").Select(match => match.Groups[1].Value)
            .Concat(Regex.Matches(Page, @"infra/(operations/[\w-]+\.sh)").Select(match => match.Groups[1].Value)).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.Equal([], named.Where(path => !Path.Exists(Path.Combine(InfraFile.Folder, path)) && !Path.Exists(Path.Combine(InfraFile.Root, path))));
    }

    [Fact]
    public void Every_file_is_named() =>
        Assert.All(InfraFile.Bicep().Concat(InfraFile.Parameters()), path => Assert.Contains($"`{path}`", Page, StringComparison.Ordinal));

    [Fact]
    public void Every_alert_has_its_line()
    {
        var titles = Regex.Matches(InfraFile.Code("modules/alerts.bicep"), "title: '(.+?)'").Select(match => match.Groups[1].Value);

        Assert.All(titles.Append("The app does not answer"), title => Assert.Contains($"| {title} |", Page, StringComparison.Ordinal));
        Assert.All(Regex.Matches(InfraFile.Code("modules/alerts.bicep"), @"\{ name: '(\w+)', window").Select(match => match.Groups[1].Value), timer => Assert.Contains(timer, Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_variable_that_a_parameter_file_reads_is_given_by_the_workflow() =>
        Assert.All(InfraFile.Parameters().SelectMany(path => Regex.Matches(InfraFile.Read(path), @"readEnvironmentVariable\('(\w+)'").Select(match => match.Groups[1].Value)), name => Assert.Contains($"      {name}: ", InfraFile.Read("../.github/workflows/deploy.yml"), StringComparison.Ordinal));

    [Fact]
    public void Every_value_that_a_script_takes_from_azd_is_an_output()
    {
        var outputs = Regex.Matches(InfraFile.Main, @"(?m)^output (\w+)").Select(match => match.Groups[1].Value).Concat(["AZURE_ENV_NAME", "AZURE_RESOURCE_GROUP"]);

        Assert.All(InfraFile.Scripts(), path => Assert.Subset(outputs.ToHashSet(), Regex.Matches(InfraFile.Read(path), @"\$\{?([A-Z][A-Z_]{3,})").Select(match => match.Groups[1].Value).ToHashSet()));
    }

    [Theory]
    [InlineData(130, 0)]
    [InlineData(700, 1)]
    [InlineData(3500, 2)]
    public void The_costs_are_the_counts_times_the_prices(int units, int column)
    {
        double Of(string row) => CostTable.Of(row);
        var (reports, runs, looks, mails) = (units * Of("reports per unit"), Of("timer runs"), Of("looks into the outbox"), units * Of("mails per unit"));
        var requests = reports * Of("HTTP requests per report");
        var perReport = Of("operations per accepted report") + Of("operations more for a report that repeats") + Of("earlier reports that rules look back to") + Of("downloads of the consolidated workbook");
        var operations = (reports * perReport) + (requests * Of("operations per HTTP request")) + ((reports + requests) * Of("operations per reading of the catalogue"))
            + (mails * Of("operations per mail")) + (looks * Of("operations per look")) + (runs * (Of("operations per timer run") + (2 * Math.Ceiling(reports / 1000))));
        var executions = runs + looks + reports + requests;
        var seconds = Of("memory of an instance") * ((runs * Of("seconds per timer run")) + (looks * Of("seconds per look")) + (reports * Of("seconds per check")) + (requests * Of("seconds per HTTP request")));
        var costs = new Dictionary<string, double>
        {
            ["storage operations, $"] = operations / 10_000 * Of("10,000 storage operations"),
            ["executions and events, $"] = (executions / 1e6 * Of("1,000,000 executions")) + (reports / 1e6 * Of("1,000,000 events")),
            ["computing, $"] = seconds * Of("1 GB-second"),
            ["mails, $"] = mails * Of("1 mail"),
            ["kept, by the period, $"] = reports * Of("MB kept per report") / 1000 * Of("1 GB kept"),
            ["logs, $"] = executions * Of("MB logged per execution") / 1000 * Of("1 GB of logs"),
            ["alerts and availability, $"] = (Of("alert rules") * Of("1 alert rule")) + (Of("tests of availability") * Of("1 test of availability")),
        };

        Assert.Equal(operations, CostTable.Sum("storage operations", column), 0.5);
        Assert.Equal(executions, CostTable.Sum("executions", column), 0.5);
        Assert.Equal(seconds, CostTable.Sum("GB-seconds", column), 0.5);
        Assert.All(costs, one => Assert.Equal(one.Value, CostTable.Sum(one.Key, column), 0.006));
        Assert.Equal(costs.Values.Sum(), CostTable.Sum("**together, $**", column), 0.006);
    }

    [Fact]
    public void The_earlier_reports_that_are_reckoned_with_are_the_most_that_a_shipped_pack_looks_back_to()
    {
        var packs = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "programmes"), "*-*.json").Select(file => ProgrammePack.Read(File.ReadAllText(file), Path.GetFileName(file)));

        Assert.Equal(CostTable.Of("earlier reports that rules look back to"), packs.Max(pack => pack.Periods.Max(period => pack.LookedBackTo(period).Count)));
    }

    [Fact]
    public void Prices_have_a_date_and_are_to_be_checked()
    {
        Assert.Matches(@"as of \w+ \d{4}; check the current price", Page);
        Assert.Single(Regex.Matches(Page, "operations per accepted report"));
    }

    [Fact]
    public void The_way_leads_here_from_the_first_page() =>
        Assert.Contains("(infra/README.md)", File.ReadAllText(Path.Combine(InfraFile.Root, "README.md")), StringComparison.Ordinal);

    [Fact]
    public async Task Scripts_are_well_formed()
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var path in InfraFile.Scripts())
        {
            using var shell = Process.Start(new ProcessStartInfo(InfraFile.Read(path).StartsWith("#!/bin/sh", StringComparison.Ordinal) ? "sh" : "bash", ["-n", Path.Combine(InfraFile.Folder, path)]))!;
            await shell.WaitForExitAsync();
            Assert.True(shell.ExitCode == 0, path);
        }
    }

    // "azd takes main.bicepparam" and the like, in comments.
    private static bool IsNoProse(string command) => !Regex.IsMatch(command, "^azd (takes|publishes|zips|runs|keeps)|^az (and|azd)");
}
