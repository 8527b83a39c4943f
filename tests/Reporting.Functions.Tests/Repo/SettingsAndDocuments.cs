using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Repo;

/// <summary>What README and the sample settings promise is what the code reads.</summary>
public sealed class SettingsAndDocuments
{
    // The platform's own settings.
    private static readonly string[] Platform = ["AzureWebJobsStorage", "AzureWebJobsDisableHomepage", "FUNCTIONS_WORKER_RUNTIME", "ReportStorage"];

    private static string Readme => File.ReadAllText(Path.Combine(RepoRoot.Find(), "README.md"));

    private static Dictionary<string, string> Sample =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(RepoRoot.Find(), "local.settings.sample.json"))).RootElement.GetProperty("Values")
            .EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetString()!);

    private static IEnumerable<Type> OptionTypes => typeof(ReportingApp).Assembly.GetTypes().Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && SectionOf(type) is not null);

    [Fact]
    public void Every_option_is_in_the_sample_settings_and_every_sample_setting_is_an_option()
    {
        var options = OptionTypes.SelectMany(type => type.GetProperties().Where(property => property.CanWrite).Select(property => $"{SectionOf(type)}__{property.Name}"));

        Assert.Equal(options.Concat(Platform).Order(StringComparer.Ordinal), Sample.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_sample_setting_is_explained_in_the_readme() =>
        Assert.All(Sample.Keys, key => Assert.Contains($"`{key}`", Readme, StringComparison.Ordinal));

    [Fact]
    public void Every_function_is_in_the_readme()
    {
        var functions = typeof(ReportingApp).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>().ToList();

        Assert.NotEmpty(functions);
        Assert.All(functions, name => Assert.Contains($"`{name}`", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sample_settings_pass_the_checks_at_start()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Sample.Select(value => KeyValuePair.Create(value.Key.Replace("__", ":", StringComparison.Ordinal), (string?)value.Value))).Build();
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddReporting().BuildServiceProvider();

        services.GetRequiredService<IStartupValidator>().Validate();
    }

    [Theory]
    //          setting                     value      what the message names
    [InlineData("Upload:MaxFileBytes",      "5",       "MaxFileBytes")]
    [InlineData("Access:TokenDays",         "0",       "TokenDays")]
    [InlineData("Access:SessionHours",      "1000",    "SessionHours")]
    [InlineData("Access:RequestsPerMinute", "0",       "RequestsPerMinute")]
    [InlineData("Access:ChangesPerUnitPerHour", "0",   "ChangesPerUnitPerHour")]
    [InlineData("Access:SessionsPerHour",   "0",       "SessionsPerHour")]
    [InlineData("Access:DeskSessionHours",  "0",       "DeskSessionHours")]
    [InlineData("Access:TidySchedule",      "",        "TidySchedule")]
    [InlineData("Validate:MaxAttempts",     "0",       "MaxAttempts")]
    [InlineData("CheckDeadlines:Schedule",  "",        "Schedule")]
    [InlineData("Remind:LatestHour",        "25",      "LatestHour")]
    [InlineData("Mail:From",                "nobody",  "From")]
    [InlineData("Mail:ReplyTo",             "nobody",  "ReplyTo")]
    [InlineData("Mail:SiteUrl",             "here",    "SiteUrl")]
    [InlineData("Mail:ClaimMinutes",        "1",       "ClaimMinutes")]
    public void A_setting_that_makes_no_sense_stops_the_start_with_its_name(string setting, string value, string named)
    {
        var values = Sample.ToDictionary(one => one.Key.Replace("__", ":", StringComparison.Ordinal), one => (string?)one.Value);
        values[setting] = value;
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build()).AddLogging().AddReporting().BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    private static string? SectionOf(Type type) => type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string;
}
