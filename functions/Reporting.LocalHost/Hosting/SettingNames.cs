using System.Text.RegularExpressions;

namespace Reporting.LocalHost.Hosting;

/// <summary>Puts settings where an attribute names them: <c>%CheckDeadlines:Schedule%</c>.</summary>
public sealed partial class SettingNames(IConfiguration configuration)
{
    public string Resolve(string text, string function) => Name().Replace(text, found =>
    {
        var name = found.Groups[1].Value;
        // A setting may be written with either separator, and so may the attribute.
        return configuration[name.Replace("__", ":", StringComparison.Ordinal)]
            ?? throw new InvalidOperationException($"The trigger of {function} names the setting {name}, which is not set; see local.settings.sample.json.");
    });

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Name();
}
