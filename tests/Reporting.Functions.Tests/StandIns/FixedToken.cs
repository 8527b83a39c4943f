using Azure.Core;

namespace Reporting.Functions.Tests.StandIns;

/// <summary>A credential that remembers what it was asked for.</summary>
internal sealed class FixedToken : TokenCredential
{
    public string[] Scopes { get; private set; } = [];

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Scopes = requestContext.Scopes;
        return new AccessToken("token", DateTimeOffset.MaxValue);
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));
}
