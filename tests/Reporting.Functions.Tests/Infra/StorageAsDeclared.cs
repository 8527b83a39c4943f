using System.Reflection;
using System.Text.RegularExpressions;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Tests.Infra;

/// <summary>Storage, and what protects it.</summary>
public sealed class StorageAsDeclared
{
    private static readonly string Account = InfraFile.Code("modules/account.bicep");

    [Fact]
    public void The_containers_are_those_of_the_code()
    {
        var list = Regex.Match(InfraFile.Code("modules/storage.bicep"), @"containers: \[(uploadsContainer.*?)\]").Groups[1].Value;
        var declared = list.Split(',', StringSplitOptions.TrimEntries).Select(one => one == "uploadsContainer" ? Regex.Match(InfraFile.Main, @"uploads: '(\w+)'").Groups[1].Value : one.Trim('\''));

        Assert.Equal(Constants("Container"), declared.Order(StringComparer.Ordinal));
    }

    // So that nobody looks for them in Bicep.
    [Fact]
    public void The_tables_are_made_by_the_app()
    {
        var prepare = File.ReadAllText(Path.Combine(InfraFile.Root, "functions/Reporting.Functions/Storage/PrepareStorage.cs"));
        var holders = Holders("Table").ToList();

        Assert.NotEmpty(holders);
        Assert.All(holders, type => Assert.Contains($"{type.Name}.Table", prepare, StringComparison.Ordinal));
        Assert.DoesNotContain("tableServices/tables", InfraFile.AllCode(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("minimumTlsVersion: 'TLS1_2'")]
    [InlineData("supportsHttpsTrafficOnly: true")]
    [InlineData("allowBlobPublicAccess: false")]
    [InlineData("allowCrossTenantReplication: false")]
    [InlineData("isVersioningEnabled: true")]
    [InlineData("deleteRetentionPolicy: { enabled: true, days: undeleteDays }")]
    [InlineData("containerDeleteRetentionPolicy: { enabled: true, days: undeleteDays }")]
    public void Every_account_has(string property) => Assert.Contains(property, Account, StringComparison.Ordinal);

    [Fact]
    public void An_account_is_declared_in_one_place() =>
        Assert.Equal(["modules/account.bicep"], InfraFile.Bicep().Where(path => Regex.IsMatch(InfraFile.Code(path), @"'Microsoft\.Storage/storageAccounts@[\d-]+' = ")));

    [Theory]
    [InlineData("httpsOnly: true")]
    [InlineData("minTlsVersion: '1.2'")]
    [InlineData("scmMinTlsVersion: '1.2'")]
    [InlineData("ftpsState: 'Disabled'")]
    [InlineData("name: 'FC1', tier: 'FlexConsumption'")]
    public void The_app_has(string property) => Assert.Contains(property, InfraFile.Code("modules/app.bicep"), StringComparison.Ordinal);

    [Fact]
    public void Uploads_are_immutable_for_a_time_and_become_cool()
    {
        var retention = InfraFile.Code("modules/retention.bicep");

        Assert.Contains("immutabilityPeriodSinceCreationInDays: immutableDays", retention, StringComparison.Ordinal);
        Assert.Contains("tierToCool:", retention, StringComparison.Ordinal);
        Assert.Contains("container: uploadsContainer", InfraFile.Code("modules/storage.bicep"), StringComparison.Ordinal);
    }

    // What units sent is never deleted by a rule; only versions that something else has replaced are.
    [Fact]
    public void No_rule_deletes_a_current_blob() =>
        Assert.DoesNotMatch(@"baseBlob: \{[^}]*delete", InfraFile.Code("modules/retention.bicep"));

    private static IEnumerable<string> Constants(string name) => Holders(name).Select(type => (string)Field(type, name)!.GetRawConstantValue()!).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<Type> Holders(string name) => typeof(SubmissionRows).Assembly.GetTypes().Where(type => type.Namespace == typeof(SubmissionRows).Namespace && Field(type, name) is { IsLiteral: true });

    private static FieldInfo? Field(Type type, string name) => type.GetField(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
}
