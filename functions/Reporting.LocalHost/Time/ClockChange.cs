using System.Text.Json;

namespace Reporting.LocalHost.Time;

/// <summary>The body of a request to set the clock.</summary>
internal static class ClockChange
{
    /// <returns>The moment asked for, or null when the body does not name one.</returns>
    public static async Task<DateTimeOffset?> Read(HttpRequest request)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object
                && body.RootElement.TryGetProperty("now", out var now) && now.ValueKind == JsonValueKind.String
                && Moment.TryParse(now.GetString(), out var moment) ? moment : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
