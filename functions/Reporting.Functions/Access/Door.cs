namespace Reporting.Functions.Access;

/// <summary>The ways into the app.</summary>
public enum Door
{
    /// <summary>Anybody, without a token.</summary>
    Open,

    /// <summary>Any unit, officer and operator.</summary>
    AnyToken,

    /// <summary>The unit that the address names, in <c>{unit}</c> or within the submission's id; and officers of all that it names.</summary>
    OwnUnit,

    /// <summary>Officers of the programmes that the address is about: see <see cref="Offices"/>. Operators, where it only asks.</summary>
    Officer,

    /// <summary>Officers of any office, and operators: what it shows is up to whose it is.</summary>
    AnyOfficer,

    /// <summary>The gateway that hands on mails that came back, which opens nothing else; and officers of every office.</summary>
    MailGateway,
}
