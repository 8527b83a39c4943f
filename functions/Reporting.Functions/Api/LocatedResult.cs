using Microsoft.AspNetCore.Http;

namespace Reporting.Functions.Api;

/// <summary>Adds a Location header to an answer.</summary>
internal sealed class LocatedResult(IResult inner, string location) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Location = location;
        return inner.ExecuteAsync(httpContext);
    }
}
