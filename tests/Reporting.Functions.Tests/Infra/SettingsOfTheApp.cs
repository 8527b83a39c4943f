using System.Text.Json;
using System.Text.RegularExpressions;

namespace Reporting.Functions.Tests.Infra;

/// <summary>What the deployed app finds in its settings is what the code and the platform look for.</summary>
public sealed class SettingsOfTheApp
{
    // Settings of the sample that a deployment has in another form.
    private static readonly string[] OnOneMachineOnly = ["AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME", "ReportStorage"];

    // Settings that no options class reads, each with who does.
    private static readonly Dictionary<string, string> Platform = new()
    {
        ["AZURE_CLIENT_ID"] = "DefaultAzureCredential takes the app's identity from it",
        ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = "the platform sends its telemetry there, and TelemetryExport the app's own",
        ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] = "and both show this identity, since the component takes no key",
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "TelemetryExport, where a deployment has a collector",
        ["OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID"] = "App Service authentication shows this identity in place of a secret, where officers sign in",
        ["AzureWebJobsStorage__blobServiceUri"] = "the platform's locks, keys and packages",
        ["AzureWebJobsStorage__queueServiceUri"] = "the queue between Event Grid and the blob trigger",
        ["AzureWebJobsStorage__tableServiceUri"] = "the platform's diagnostic events",
        ["AzureWebJobsStorage__credential"] = "tells the platform to use an identity",
        ["AzureWebJobsStorage__clientId"] = "and which",
        ["ReportStorage__blobServiceUri"] = "StorageClients and the blob trigger",
        ["ReportStorage__tableServiceUri"] = "StorageClients",
        ["ReportStorage__queueServiceUri"] = "the blob trigger, for blobs that failed too often",
        ["ReportStorage__credential"] = "tells the blob trigger to use an identity",
        ["ReportStorage__clientId"] = "and which",
    };

    private static IEnumerable<string> Sample =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(InfraFile.Root, "local.settings.sample.json"))).RootElement.GetProperty("Values").EnumerateObject().Select(value => value.Name);

    private static IEnumerable<string> Named => Regex.Matches(InfraFile.AllCode(), @"(?m)\b([A-Z]\w*__\w+|AZURE_CLIENT_ID|APPLICATIONINSIGHTS_\w+|OTEL_\w+|OVERRIDE_\w+):").Select(match => match.Groups[1].Value).Distinct();

    [Fact]
    public void Every_setting_of_the_sample_is_taken_from_it_but_three()
    {
        var app = InfraFile.Code("modules/app.bicep");
        var left = Regex.Match(app, @"var notFromSample = \[(.*?)\]", RegexOptions.Singleline).Groups[1].Value;

        Assert.Contains("loadJsonContent('../../local.settings.sample.json').Values", app, StringComparison.Ordinal);
        Assert.Equal(OnOneMachineOnly, Regex.Matches(left, @"'(\w+)'").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Subset(Sample.ToHashSet(), OnOneMachineOnly.ToHashSet());
    }

    [Fact]
    public void Those_three_are_there_in_their_other_form()
    {
        Assert.Contains("AzureWebJobsStorage__blobServiceUri", Named);
        Assert.Contains("ReportStorage__blobServiceUri", Named);
        Assert.Contains("runtime: { name: 'dotnet-isolated', version: '10.0' }", InfraFile.Code("modules/app.bicep"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_that_is_named_is_read_by_the_app_or_by_the_platform() =>
        Assert.Equal([], Named.Where(name => !Sample.Contains(name) && !Platform.ContainsKey(name)));

    [Fact]
    public void Every_setting_of_the_platform_is_set() => Assert.Equal([], Platform.Keys.Except(Named));

    [Theory]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING")]
    [InlineData("APPLICATIONINSIGHTS_AUTHENTICATION_STRING")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT")]
    public void The_app_asks_where_to_send_its_telemetry_by_these_names(string name) =>
        Assert.Contains($"\"{name}\"", File.ReadAllText(Path.Combine(InfraFile.Root, "functions/Reporting.Functions/Telemetry/TelemetryExport.cs")), StringComparison.Ordinal);

    [Fact]
    public void The_app_asks_for_the_addresses_by_these_names()
    {
        var clients = File.ReadAllText(Path.Combine(InfraFile.Root, "functions/Reporting.Functions/Storage/StorageClients.cs"));

        Assert.Contains("\"ReportStorage\"", clients, StringComparison.Ordinal);
        Assert.Contains("\"blobServiceUri\"", clients, StringComparison.Ordinal);
        Assert.Contains("\"tableServiceUri\"", clients, StringComparison.Ordinal);
    }

    [Fact]
    public void No_setting_of_a_storage_is_a_connection_string() =>
        Assert.DoesNotMatch(@"\b(AzureWebJobsStorage|ReportStorage):", InfraFile.AllCode());

    [Fact]
    public void The_mail_password_is_a_reference_to_the_key_vault() =>
        Assert.Contains("Mail__SmtpPassword: '@Microsoft.KeyVault(SecretUri=", InfraFile.Main, StringComparison.Ordinal);
}
