namespace Reporting.LocalHost.Hosting;

/// <summary>Answers of the host itself, as problem details with a stable code; a function's own answers are left alone.</summary>
public static class Problems
{
    public static IResult Of(int status, string code, string detail) =>
        Results.Problem(detail, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = code });

    public static async Task Write(HttpContext http, int status, string code, string detail)
    {
        if (http.Response.HasStarted)
        {
            // Half a response must not pass for a whole one.
            http.Abort();
            return;
        }

        http.Response.Clear();
        await Of(status, code, detail).ExecuteAsync(http);
    }

    /// <summary>Explains what routing refused before any function saw it.</summary>
    public static void UseProblemsForUnknownRoutes(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (http.Response.HasStarted || http.GetEndpoint()?.Metadata.GetMetadata<FoundFunction>() is not null) return;

        if (http.Response.StatusCode == StatusCodes.Status404NotFound)
            await Of(404, "not-found", $"Nothing is served at {http.Request.Path}; GET /local lists what is.").ExecuteAsync(http);
        else if (http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            await Of(405, "method-not-allowed", $"{http.Request.Path} does not take {http.Request.Method}; see the Allow header.").ExecuteAsync(http);
    });
}
