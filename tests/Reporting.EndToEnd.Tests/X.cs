public class X { [Fact] public void Y() => Assert.Equal(2, 1 + 1); }
