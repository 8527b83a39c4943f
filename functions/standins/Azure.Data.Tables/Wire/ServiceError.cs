using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Reads the code and the message out of the service's error document, so that exceptions carry them.</summary>
internal sealed partial class ServiceError : RequestFailedDetailsParser
{
    /// <summary>Under this name an exception's data holds the index of a transaction's failed action.</summary>
    public const string FailedEntity = "FailedEntity";

    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        error = null;
        data = null;
        try
        {
            using var document = JsonDocument.Parse(response.Content);
            var details = document.RootElement.GetProperty("odata.error");
            error = new ResponseError(details.GetProperty("code").GetString(), details.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception notOurs) when (notOurs is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }

        if (LeadingIndex().Match(error.Message) is { Success: true } index)
            data = new Dictionary<string, string> { [FailedEntity] = int.Parse(index.Groups[1].ValueSpan, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) };
        return true;
    }

    [GeneratedRegex(@"^(\d{1,3}):")]
    private static partial Regex LeadingIndex();
}
