namespace Reporting.Functions.Tests.Support;

/// <summary>A moment in the talk between a sender and a mail server.</summary>
internal enum WireMoment
{
    /// <summary>The sender has claimed a mail and connected.</summary>
    Connected,

    /// <summary>A command is about to go to the server, such as the one that names the recipient.</summary>
    Command,

    /// <summary>A line of the mail is about to go to the server.</summary>
    Line,

    /// <summary>The line that ends the mail is about to go to the server.</summary>
    LastLine,

    /// <summary>The server has taken the mail, and the sender has not heard it yet.</summary>
    Taken,

    /// <summary>The sender has been told.</summary>
    Told,
}
