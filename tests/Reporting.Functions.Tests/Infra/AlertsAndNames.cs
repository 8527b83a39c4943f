using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Telemetry;

namespace Reporting.Functions.Tests.Infra;

/// <summary>What infra/ names in the code is there: functions, instruments, addresses.</summary>
public sealed class AlertsAndNames
{
    private static readonly string Alerts = InfraFile.Code("modules/alerts.bicep");

    private static IEnumerable<(string Function, ParameterInfo Trigger)> Functions =>
        from type in typeof(ReportingApp).Assembly.GetTypes()
        from method in type.GetMethods()
        let name = method.GetCustomAttribute<FunctionAttribute>()?.Name
        where name is not null
        select (name, method.GetParameters()[0]);

    [Fact]
    public void Every_timer_is_watched_and_every_timer_that_is_watched_exists()
    {
        var watched = Regex.Matches(Alerts, @"\{ name: '(\w+)', window: '\w+' \}").Select(match => match.Groups[1].Value);
        var timers = Functions.Where(one => one.Trigger.GetCustomAttribute<TimerTriggerAttribute>() is not null).Select(one => one.Function);

        Assert.Equal(timers.Order(StringComparer.Ordinal), watched.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_alert_waits_for_what_the_app_measures()
    {
        var (counters, outcomes) = (Regex.Matches(Alerts, @"AppMetrics \| where Name == ""([\w.]+)"""), Regex.Matches(Alerts, @"Properties\.outcome\) == ""(\w+)"""));

        Assert.Equal(["reporting.mails", "reporting.stuck"], counters.Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
        Assert.Subset(Instruments().ToHashSet(), counters.Select(match => match.Groups[1].Value).ToHashSet());
        Assert.Equal([nameof(MailOutcome.Failed), nameof(MailOutcome.GivenUp)], outcomes.Select(match => match.Groups[1].Value), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_instrument_is_described() =>
        Assert.Equal(Instruments().Order(StringComparer.Ordinal), Regex.Matches(InfraFile.Read("README.md"), @"(?m)^\| `(reporting\.[\w.]+)` \|").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    // These words are the platform's.
    [Fact]
    public void Blobs_that_failed_too_often_are_told() => Assert.Contains("webjobs-blobtrigger-poison", Alerts, StringComparison.Ordinal);

    [Fact]
    public void Every_alert_reaches_somebody() =>
        Assert.Equal(Regex.Matches(Alerts, @"resource \w+ 'Microsoft\.Insights").Count, Regex.Matches(Alerts, @"actionGroups: \[peopleId\]").Count);

    [Fact]
    public void Uploads_are_sent_to_the_function_with_the_blob_trigger()
    {
        var (function, trigger) = Functions.Single(one => one.Trigger.GetCustomAttribute<BlobTriggerAttribute>() is not null);
        var container = trigger.GetCustomAttribute<BlobTriggerAttribute>()!.BlobPath.Split('/')[0];

        Assert.All(["hooks/subscribe-to-uploads.sh", "operations/rerun-period.sh"], path => Assert.Contains($"functionName=Host.Functions.{function}&", InfraFile.Read(path), StringComparison.Ordinal));
        Assert.Contains($"/blobServices/default/containers/{container}/blobs/", InfraFile.Read("hooks/subscribe-to-uploads.sh"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_scripts_know_every_table_with_rows_of_a_unit()
    {
        // Totals are of many units, OpenedPeriods, DueDays and StrayUploads of none, Contacts and Sessions know addresses and tokens by their hashes alone, and Audit stays whole.
        var tables = typeof(Functions.Storage.SubmissionRows).Assembly.GetTypes().Select(type => type.GetField("Table", BindingFlags.Static | BindingFlags.NonPublic)).OfType<FieldInfo>().Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!).Except(["Totals", "OpenedPeriods", "DueDays", "StrayUploads", "Contacts", "Sessions", "Audit"]);

        Assert.Equal(tables.Order(StringComparer.Ordinal), Regex.Matches(InfraFile.Read("operations/storage.sh"), @"(?m)^(\w+)\t").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_parameter_variable_for_others_and_output_is_described() =>
        Assert.Equal([], InfraFile.Bicep().SelectMany(path =>
        {
            var lines = InfraFile.Read(path).Split('\n');
            return Enumerable.Range(0, lines.Length).Where(i => Regex.IsMatch(lines[i], "^(param|output) ")).Where(i => !IsDescribed(lines, i)).Select(i => $"{path}: {lines[i]}");
        }));

    [Fact]
    public void Every_file_says_what_it_is_for() => Assert.All(InfraFile.Bicep(), path => Assert.StartsWith("metadata description = '", InfraFile.Read(path), StringComparison.Ordinal));

    [Fact]
    public void No_file_is_long() => Assert.All(InfraFile.Bicep(), path => Assert.True(InfraFile.Read(path).Split('\n').Length <= 320, path));

    private static List<string> Instruments()
    {
        var names = new List<string>();
        using var services = new ServiceCollection().AddMetrics().AddSingleton<ReportingMeters>().BuildServiceProvider();
        var factory = services.GetRequiredService<IMeterFactory>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => { if (ReferenceEquals(instrument.Meter.Scope, factory)) names.Add(instrument.Name); } };
        listener.Start();
        services.GetRequiredService<ReportingMeters>();
        return names;
    }

    private static bool IsDescribed(string[] lines, int i)
    {
        while (--i >= 0 && lines[i].StartsWith('@'))
        {
            if (lines[i].StartsWith("@description('", StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
