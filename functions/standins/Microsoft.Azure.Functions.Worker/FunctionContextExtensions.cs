using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Reaches the HTTP exchange of an invocation.</summary>
public static class FunctionContextExtensions
{
    // The key under which the real package keeps it; LocalHost sets it for both.
    private const string HttpContextKey = "HttpRequestContext";

    /// <returns>The exchange, or null when something else than HTTP started the function.</returns>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context.Items.TryGetValue(HttpContextKey, out var found) ? found as HttpContext : null;
}
