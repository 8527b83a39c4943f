namespace Reporting.Domain.Reminders;

/// <summary>As whom somebody is reminded.</summary>
public enum Audience
{
    /// <summary>The unit's own contacts.</summary>
    Unit,

    /// <summary>The unit's head, when the report is late.</summary>
    Head,

    /// <summary>The unit above, when it stays late.</summary>
    Above,

    /// <summary>The office that runs the programme: where everybody stands.</summary>
    Office,
}
