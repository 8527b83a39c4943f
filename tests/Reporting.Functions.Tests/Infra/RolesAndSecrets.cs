using System.Text.RegularExpressions;

namespace Reporting.Functions.Tests.Infra;

/// <summary>Who may do what: the roles that the code needs and no others, and nobody has a key.</summary>
public sealed class RolesAndSecrets
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["keyVaultSecretsOfficer"] = "b86a8fe4-44ce-4948-aee5-eccb2c155cd7",
        ["keyVaultSecretsUser"] = "4633458b-17de-408a-b874-0445c86b69e6",
        ["monitoringMetricsPublisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
        ["storageBlobDataContributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["storageBlobDataOwner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["storageQueueDataContributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["storageQueueDataMessageProcessor"] = "8a0f0c08-91a1-4084-bc3d-661d67233fed",
        ["storageTableDataContributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
    };

    private static readonly string Access = InfraFile.Code("modules/access.bicep");

    [Fact]
    public void The_list_of_roles_is_the_one_that_is_allowed()
    {
        var listed = Regex.Matches(InfraFile.Code("modules/roles.bicep"), @"(?m)^\s+(\w+): '([0-9a-f-]{36})'").ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

        Assert.Equal(Known.OrderBy(one => one.Key, StringComparer.Ordinal), listed.OrderBy(one => one.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void A_role_is_named_nowhere_else() =>
        Assert.Equal(["modules/roles.bicep"], InfraFile.Bicep().Where(path => Regex.IsMatch(InfraFile.Code(path), "'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'")));

    [Theory]
    //          who, where       what
    [InlineData("onReports",     "storageBlobDataContributor, storageTableDataContributor, storageQueueDataContributor")]
    [InlineData("onHost",        "storageBlobDataOwner, storageQueueDataContributor, storageTableDataContributor")]
    [InlineData("forOperators",  "storageBlobDataContributor, storageTableDataContributor, storageQueueDataMessageProcessor")]
    public void Storage_is_open_to_these_roles(string list, string roles) =>
        Assert.Equal(roles, string.Join(", ", Regex.Matches(Regex.Match(Access, $@"var {list} = \[(.*?)\]", RegexOptions.Singleline).Groups[1].Value, @"roleIds\.(\w+)").Select(match => match.Groups[1].Value)));

    [Theory]
    //          assignment          scope       role
    [InlineData("appOnVault",       "vault",    "keyVaultSecretsUser")]
    [InlineData("appOnInsights",    "insights", "monitoringMetricsPublisher")]
    [InlineData("operatorsOnVault", "vault",    "keyVaultSecretsOfficer")]
    public void The_vault_and_the_telemetry_are_open_to_these(string assignment, string scope, string role)
    {
        var resource = Regex.Match(Access, $@"resource {assignment} .*?\n\}}", RegexOptions.Singleline).Value;

        Assert.Contains($"scope: {scope}\n", resource, StringComparison.Ordinal);
        Assert.Equal([role], Regex.Matches(resource, @"roleIds\.(\w+)").Select(match => match.Groups[1].Value).Distinct());
    }

    [Fact]
    public void Every_assignment_has_a_scope_narrower_than_the_group() =>
        Assert.Equal([], InfraFile.Bicep().Where(path => Count(path, "resource \\w+ 'Microsoft.Authorization/roleAssignments@") != Count(path, @"(?m)^\s+scope: (reports|host|vault|insights|service)$")));

    [Fact]
    public void Every_role_is_named_in_a_comment_where_it_is_given()
    {
        var lines = InfraFile.Read("modules/access.bicep").Split('\n');
        var given = lines.Select((line, i) => (Line: line.Trim(), Before: i == 0 ? "" : lines[i - 1].Trim())).Where(one => Regex.IsMatch(one.Line, @"^roleIds\.\w+$")).ToList();

        Assert.NotEmpty(given);
        Assert.All(given, one => Assert.StartsWith("// " + NameOf(one.Line["roleIds.".Length..]) + ":", one.Before, StringComparison.Ordinal));
        Assert.All(["Key Vault Secrets User", "Key Vault Secrets Officer", "Monitoring Metrics Publisher"], name => Assert.Contains($"// {name}:", InfraFile.Read("modules/access.bicep"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_one_role_of_our_own_allows_three_actions_by_name()
    {
        var actions = Regex.Match(InfraFile.Code("modules/mail.bicep"), @"actions: \[(.*?)\]", RegexOptions.Singleline).Groups[1].Value;

        Assert.Equal(
            ["Microsoft.Communication/CommunicationServices/Read", "Microsoft.Communication/CommunicationServices/Write", "Microsoft.Communication/EmailServices/write"],
            Regex.Matches(actions, "'(.+?)'").Select(match => match.Groups[1].Value));
        Assert.DoesNotContain("*", actions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"\blist\w*\(|\.list\w+\(")]                                    // keys are asked of nothing
    [InlineData("AccountKey|SharedAccessKey|allowSharedKeyAccess: true")]
    [InlineData("DisableLocalAuth: false|enableRbacAuthorization: false")]
    [InlineData("allowBlobPublicAccess: true|publicAccess: '(?!None)")]
    [InlineData(@"Microsoft\.KeyVault/vaults/secrets")]                         // a secret in a template is a secret in a history
    [InlineData("'(br|ts)[:/]")]                                                // nothing is fetched to deploy it
    [InlineData(@"(allowed\w*|cors\w*|ipRules|scopes): \[?'\*'")]
    public void Nowhere_is_there(string pattern) =>
        Assert.Equal([], InfraFile.Bicep().Where(path => Regex.IsMatch(InfraFile.Code(path), pattern)));

    [Fact]
    public void Access_without_an_identity_is_off()
    {
        Assert.Contains("allowSharedKeyAccess: false", InfraFile.Code("modules/account.bicep"), StringComparison.Ordinal);
        Assert.Contains("DisableLocalAuth: true", InfraFile.Code("modules/monitoring.bicep"), StringComparison.Ordinal);
        Assert.Contains("enableRbacAuthorization: true", InfraFile.Code("modules/vault.bicep"), StringComparison.Ordinal);
        Assert.Equal(2, Regex.Matches(InfraFile.Code("modules/app.bicep"), @"basicPublishingCredentialsPolicies' = \{\s+name: '(ftp|scm)'\s+properties: \{ allow: false \}").Count);
    }

    [Fact]
    public void Secrets_are_in_no_parameter_file() =>
        Assert.All(InfraFile.Parameters(), path => Assert.DoesNotMatch(@"(?i)(password|secret|token)\w*\s*=\s*'[^']", InfraFile.Read(path)));

    [Fact]
    public void Sign_in_is_off_unless_asked_for_and_never_locks_the_api()
    {
        var signIn = InfraFile.Code("modules/signIn.bicep");

        Assert.Contains("param signInClientId string = ''", InfraFile.Main, StringComparison.Ordinal);
        Assert.Contains("module signIn 'modules/signIn.bicep' = if (!empty(signInClientId))", InfraFile.Main, StringComparison.Ordinal);
        Assert.Contains("requireAuthentication: false", signIn, StringComparison.Ordinal);
        Assert.Contains("unauthenticatedClientAction: 'AllowAnonymous'", signIn, StringComparison.Ordinal);
        Assert.Contains("excludedPaths: ['/api/*', '/runtime/*']", signIn, StringComparison.Ordinal);
    }

    private static int Count(string path, string pattern) => Regex.Matches(InfraFile.Code(path), pattern).Count;

    // keyVaultSecretsUser -> Key Vault Secrets User
    private static string NameOf(string role) => char.ToUpperInvariant(role[0]) + Regex.Replace(role[1..], "(?=[A-Z])", " ");
}
