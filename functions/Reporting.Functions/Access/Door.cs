namespace Reporting.Functions.Access;

/// <summary>The ways into the app.</summary>
public enum Door
{
    /// <summary>Anybody, without a token.</summary>
    Open,

    /// <summary>Any unit and any officer.</summary>
    AnyToken,

    /// <summary>The unit that the address names, in <c>{unit}</c> or within the submission's id; and officers.</summary>
    OwnUnit,

    /// <summary>Officers only.</summary>
    Officer,

    /// <summary>The gateway that hands on mails that came back, which opens nothing else; and officers.</summary>
    MailGateway,
}
