namespace Microsoft.Azure.Functions.Worker; public class TimerInfo { }
