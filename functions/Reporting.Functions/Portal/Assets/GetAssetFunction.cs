using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Functions.Access;

namespace Reporting.Functions.Portal.Assets;

/// <summary>Serves the pages' stylesheet, script and icon.</summary>
public sealed class GetAssetFunction
{
    [Function("GetAsset")]
    [Allows(Door.Open)]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{file}")] HttpRequest request, string file)
    {
        if (PortalAssets.Find(file) is not { } asset) return Refusals.NotFound(request);
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.ContentType);
    }
}
