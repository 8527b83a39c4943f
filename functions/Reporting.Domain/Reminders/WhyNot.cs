namespace Reporting.Domain.Reminders;

/// <summary>Why a unit is not reminded although an officer has asked for it.</summary>
public enum WhyNot
{
    /// <summary>It has reported.</summary>
    Reported,

    /// <summary>It has sent something and waits for our answer.</summary>
    BeingChecked,

    /// <summary>It owes nothing.</summary>
    OwesNothing,

    /// <summary>There is no address to write to.</summary>
    NoAddress,

    /// <summary>Every address it has is known not to work: a mail came back for good.</summary>
    CameBack,

    /// <summary>A mail that reminds it waits to be sent, or is being sent.</summary>
    OnItsWay,

    /// <summary>Its contacts have had the one mail of the day.</summary>
    SentToday,

    /// <summary>The mail of the day could not be sent and was given up.</summary>
    GivenUp,
}
